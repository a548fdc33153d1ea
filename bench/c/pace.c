/*
 * The yardstick of `assess`: latest figure, baseline, pace and light of every reported target, from readings sorted by
 * target and day. The same formulas in the same order of operations as packages/engine, so the answers must be equal
 * to the last bit; compile with -ffp-contract=off.
 *
 * usage: pace IN OUT REPEATS
 * IN:  struct head (days as numbers since 1970; months are the month ends, months[0] the day before the year);
 *      double ratio; double plan[targets]; int32 target[readings]; int32 day[readings]; double value[readings]
 * OUT: for each target one `struct answer`
 * Prints the least nanoseconds of REPEATS for everything, and for pace alone once latest and baseline are found.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct head {
  int32_t targets, readings, day, day_zero, from, to, year_start, months[13];
};

struct answer {
  double as_of, light, share, annual, annual_gap, campaign, campaign_gap, needed, rate, catch_up, projected;
};

struct figure {
  int32_t day;
  double value;
};

static struct head head;
static double ratio, *plan;
static int32_t *target, *on;
static double *value;

/* Math.round of ECMAScript. */
static double js_round(double x) {
  double floor_x = floor(x);
  return x - floor_x >= 0.5 ? floor_x + 1 : floor_x;
}

static double settled(double x) { return js_round(x * 1e9) / 1e9; }

static double percent_of(double amount, double percent) {
  __int128 product = (__int128)(int64_t)js_round(amount * 1e6) * (int64_t)js_round(percent * 1e6);
  return (double)(int64_t)((product + 50000000) / 100000000) / 1e6;
}

static int completed_months(int32_t day) {
  int months = 0;
  while (months < 12 && head.months[months + 1] <= day) months++;
  return months;
}

static double annual_expected(int32_t day) { return completed_months(day) * 100.0 / 12; }

static double campaign_expected(int32_t day, double baseline, double goal_share) {
  int32_t days = head.to - head.from + 1;
  int32_t n = day - head.from + 1;
  if (n <= 0) return baseline;
  if (baseline >= goal_share || n >= days) return goal_share;
  return baseline + ((goal_share - baseline) * n) / days;
}

/* The last of rows [start, end) at or before `day`, or -1. */
static int32_t latest_at(int32_t start, int32_t end, int32_t day) {
  int32_t low = start, high = end;
  while (low < high) {
    int32_t middle = (low + high) / 2;
    if (on[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low > start ? low - 1 : -1;
}

static int lag_light(double lag) { return lag <= 0 ? 0 : lag < 10 ? 1 : lag <= 30 ? 2 : 3; }
static int ratio_light(double percent) { return percent >= 100 ? 0 : percent >= 80 ? 1 : percent >= 60 ? 2 : 3; }

static void pace(double whole, struct figure now, struct figure base, struct answer *out) {
  double goal = percent_of(whole, ratio);
  double baseline_share = base.value * 100 / whole;
  double remaining = settled(goal - now.value);
  int32_t days_left = head.to - now.day;
  out->as_of = now.day;
  out->share = now.value * 100 / whole;
  out->annual = annual_expected(now.day);
  out->annual_gap = out->share - out->annual;
  out->campaign = campaign_expected(now.day, baseline_share, goal * 100 / whole);
  out->campaign_gap = out->share - out->campaign;
  out->needed = remaining <= 0 ? 0 : remaining / days_left;
  out->rate = now.day > base.day ? (now.value - base.value) / (now.day - base.day)
                                 : now.value / (now.day - head.year_start + 1);
  out->catch_up = out->rate > 0 ? out->needed / out->rate : NAN;
  out->projected = now.value + out->rate * days_left;
}

static int light_of(int32_t start, int32_t end, double whole, const struct answer *paced) {
  int annual = lag_light(settled(paced->annual - paced->share));
  if (annual >= 2) {
    int months = 0;
    for (int month = completed_months((int32_t)paced->as_of); month >= 1; month--) {
      int32_t at = latest_at(start, end, head.months[month]);
      if (at < 0 || on[at] <= head.months[month - 1]) break;
      if (lag_light(settled(annual_expected(on[at]) - value[at] * 100 / whole)) < 2) break;
      months++;
    }
    if (months >= 3) annual = 3;
  }
  int campaign = paced->campaign > 0 ? ratio_light(settled(paced->share * 100 / paced->campaign)) : 0;
  return annual > campaign ? annual : campaign;
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void *take(FILE *file, size_t size, size_t count) {
  void *memory = malloc(size * count);
  if (memory == NULL || fread(memory, size, count, file) != count) {
    fprintf(stderr, "pace: the input is cut off\n");
    exit(1);
  }
  return memory;
}

int main(int argc, char **argv) {
  FILE *in = argc == 4 ? fopen(argv[1], "rb") : NULL;
  if (in == NULL || fread(&head, sizeof head, 1, in) != 1 || fread(&ratio, sizeof ratio, 1, in) != 1) {
    fprintf(stderr, "usage: pace IN OUT REPEATS\n");
    return 2;
  }
  plan = take(in, sizeof(double), head.targets);
  target = take(in, sizeof(int32_t), head.readings);
  on = take(in, sizeof(int32_t), head.readings);
  value = take(in, sizeof(double), head.readings);
  fclose(in);

  int32_t *start = malloc(sizeof(int32_t) * (head.targets + 1));
  struct figure *now = malloc(sizeof(struct figure) * head.targets);
  struct figure *base = malloc(sizeof(struct figure) * head.targets);
  struct answer *answers = malloc(sizeof(struct answer) * head.targets);
  if (start == NULL || now == NULL || base == NULL || answers == NULL) return 1;
  int64_t least_all = INT64_MAX, least_pace = INT64_MAX;
  for (int repeat = atoi(argv[3]); repeat > 0; repeat--) {
    int64_t begun = nanoseconds();
    int32_t next = 0;
    for (int32_t at = 0; at < head.readings; at++)
      while (next <= target[at]) start[next++] = at;
    while (next <= head.targets) start[next++] = head.readings;
    for (int32_t one = 0; one < head.targets; one++) {
      int32_t latest = latest_at(start[one], start[one + 1], head.day);
      int32_t before = latest_at(start[one], start[one + 1], head.day_zero);
      now[one] = (struct figure){on[latest], value[latest]};
      base[one] = (struct figure){on[before], value[before]};
    }
    int64_t found = nanoseconds();
    for (int32_t one = 0; one < head.targets; one++) pace(plan[one], now[one], base[one], &answers[one]);
    int64_t paced = nanoseconds();
    for (int32_t one = 0; one < head.targets; one++)
      answers[one].light = light_of(start[one], start[one + 1], plan[one], &answers[one]);
    int64_t done = nanoseconds();
    if (done - begun < least_all) least_all = done - begun;
    if (paced - found < least_pace) least_pace = paced - found;
  }
  FILE *out = fopen(argv[2], "wb");
  if (out == NULL || fwrite(answers, sizeof(struct answer), head.targets, out) != (size_t)head.targets) return 1;
  fclose(out);
  printf("%lld %lld\n", (long long)least_all, (long long)least_pace);
  return 0;
}
