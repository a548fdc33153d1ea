/*
 * The yardsticks of `monte-carlo`: the same networks, generator and tables as
 * packages/engine/src/likelihood/simulate.ts, in C; either in the same blocks of draws, or draw by draw as one would
 * write it at first. Links are finish-to-start without lag. Every finish must come out equal; compile with
 * -ffp-contract=off.
 *
 * usage: monte-carlo IN OUT REPEATS blocks|draws
 * IN:  struct head; int32 before[horizon + 1]; int32 end[ends]; double factor[factors][pairs];
 *      double normals[1024][2], tails[1024][2]; then for each project and each of its steps a struct step, its
 *      double lines[256][2] and its preds as int32
 * OUT: for each project int16 finish[2 * pairs]
 * Prints the least nanoseconds of REPEATS and the mean finish.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define BLOCK 256
#define MAX_STEPS 64
#define MAX_PREDS 8

struct head {
  int32_t projects, steps, pairs, horizon, ends, factors, working;
};

struct step {
  double own, of_office, of_town;
  int32_t release, office, town, preds, seed[4];
};

static struct head head;
static int32_t *before, *ends;
static double *factor, *lines, *normals, *tails;
static struct step *steps;
static int32_t (*preds)[MAX_PREDS];
static int16_t *reached;
static int32_t state[MAX_STEPS][4], starts[2 * BLOCK], days[2 * BLOCK], finishes[MAX_STEPS * 2 * BLOCK];

/* Wichura's AS 241, lower tail only: share < 0.075. */
static double tail_quantile(double share) {
  double r = sqrt(-log(share)), z;
  if (r <= 5) {
    r -= 1.6;
    z = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
             1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r +
          4.6303378461565452959) * r + 1.42343711074968357734) /
        (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
             0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r +
          2.05319162663775882187) * r + 1);
  } else {
    r -= 5;
    z = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
             0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r +
          5.4637849111641143699) * r + 6.6579046435011037772) /
        (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
             7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r +
          0.59983220655588793769) * r + 1);
  }
  return -z;
}

static double tail_of(int32_t drawn) {
  int32_t cell = drawn >> 15;
  return cell < 8 ? tail_quantile((drawn + 0.5) / 4294967296.0) : tails[2 * cell] + tails[2 * cell + 1] * drawn;
}

static void draw_days(const struct step *step, const double *line, int32_t *words, int first, int count) {
  uint32_t s0 = words[0], s1 = words[1], s2 = words[2], s3 = words[3];
  const double *office = step->office < 0 ? NULL : factor + (size_t)step->office * head.pairs + first;
  const double *town = step->town < 0 ? NULL : factor + (size_t)step->town * head.pairs + first;
  for (int i = 0; i < count; i++) {
    uint32_t five = s1 * 5, drawn = ((five << 7) | (five >> 25)) * 9, shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >> 21);
    int32_t cell = drawn >> 22;
    double z;
    if (cell < 8) z = tail_of(drawn);
    else if (cell >= 1016) z = -tail_of(~drawn);
    else z = normals[2 * cell] + normals[2 * cell + 1] * (int32_t)drawn;
    if (office || town) {
      z = step->own * z;
      if (office) z += step->of_office * office[i];
      if (town) z += step->of_town * town[i];
    }
    int32_t at = 2 * (int32_t)(128 + z * (128.0 / 12)), mirror = 2 * 255 - at;
    days[i] = (int32_t)(line[at] + line[at + 1] * z);
    days[count + i] = (int32_t)(line[mirror] - line[mirror + 1] * z);
  }
  words[0] = s0;
  words[1] = s1;
  words[2] = s2;
  words[3] = s3;
}

static void simulate(int project) {
  const struct step *mine = steps + (size_t)project * head.steps;
  int16_t *into = reached + (size_t)project * 2 * head.pairs;
  memset(into, 0, sizeof(int16_t) * 2 * head.pairs);
  for (int s = 0; s < head.steps; s++) memcpy(state[s], mine[s].seed, sizeof state[s]);
  for (int first = 0; first < head.pairs; first += BLOCK) {
    int count = head.pairs - first < BLOCK ? head.pairs - first : BLOCK;
    for (int s = 0; s < head.steps; s++) {
      int32_t *finish = finishes + s * 2 * BLOCK;
      for (int i = 0; i < 2 * count; i++) starts[i] = mine[s].release;
      for (int p = 0; p < mine[s].preds; p++) {
        const int32_t *from = finishes + preds[(size_t)project * head.steps + s][p] * 2 * BLOCK;
        for (int i = 0; i < 2 * count; i++)
          if (from[i] > starts[i]) starts[i] = from[i];
      }
      draw_days(mine + s, lines + ((size_t)project * head.steps + s) * 512, state[s], first, count);
      if (head.working)
        for (int i = 0; i < 2 * count; i++) finish[i] = days[i] == 0 ? starts[i] : ends[before[starts[i]] + days[i]];
      else
        for (int i = 0; i < 2 * count; i++) {
          int32_t at = starts[i] + days[i];
          finish[i] = at > head.horizon ? head.horizon : at;
        }
    }
    const int32_t *last = finishes + (head.steps - 1) * 2 * BLOCK;
    for (int half = 0; half < 2; half++)
      for (int i = 0; i < count; i++) {
        int32_t finish = last[half * count + i];
        int16_t *best = into + first + half * head.pairs + i;
        if (finish > *best) *best = (int16_t)finish;
      }
  }
}

/* The normal of one draw and the days there and at its mirror image, its generator's state in memory. */
static void draw_one(const struct step *step, const double *line, int32_t *words, int draw, int32_t *one, int32_t *two) {
  uint32_t s0 = words[0], s1 = words[1], s2 = words[2], s3 = words[3];
  uint32_t five = s1 * 5, drawn = ((five << 7) | (five >> 25)) * 9, shifted = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= shifted;
  words[0] = s0;
  words[1] = s1;
  words[2] = s2;
  words[3] = (s3 << 11) | (s3 >> 21);
  int32_t cell = drawn >> 22;
  double z;
  if (cell < 8) z = tail_of(drawn);
  else if (cell >= 1016) z = -tail_of(~drawn);
  else z = normals[2 * cell] + normals[2 * cell + 1] * (int32_t)drawn;
  if (step->office >= 0 || step->town >= 0) {
    z = step->own * z;
    if (step->office >= 0) z += step->of_office * factor[(size_t)step->office * head.pairs + draw];
    if (step->town >= 0) z += step->of_town * factor[(size_t)step->town * head.pairs + draw];
  }
  int32_t at = 2 * (int32_t)(128 + z * (128.0 / 12)), mirror = 2 * 255 - at;
  *one = (int32_t)(line[at] + line[at + 1] * z);
  *two = (int32_t)(line[mirror] - line[mirror + 1] * z);
}

static int32_t done(int32_t start, int32_t length) {
  if (head.working) return length == 0 ? start : ends[before[start] + length];
  return start + length > head.horizon ? head.horizon : start + length;
}

static void simulate_by_draw(int project) {
  const struct step *mine = steps + (size_t)project * head.steps;
  const double *mine_lines = lines + (size_t)project * head.steps * 512;
  int16_t *into = reached + (size_t)project * 2 * head.pairs;
  for (int s = 0; s < head.steps; s++) memcpy(state[s], mine[s].seed, sizeof state[s]);
  int32_t first[MAX_STEPS], second[MAX_STEPS];
  for (int draw = 0; draw < head.pairs; draw++) {
    for (int s = 0; s < head.steps; s++) {
      int32_t one, two, start = mine[s].release, other = start;
      const int32_t *waits = preds[(size_t)project * head.steps + s];
      for (int p = 0; p < mine[s].preds; p++) {
        if (first[waits[p]] > start) start = first[waits[p]];
        if (second[waits[p]] > other) other = second[waits[p]];
      }
      draw_one(mine + s, mine_lines + (size_t)s * 512, state[s], draw, &one, &two);
      first[s] = done(start, one);
      second[s] = done(other, two);
    }
    into[draw] = (int16_t)first[head.steps - 1];
    into[draw + head.pairs] = (int16_t)second[head.steps - 1];
  }
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static void *take(FILE *in, size_t size, size_t count) {
  void *rows = malloc(size * count + 1);
  if (rows == NULL || fread(rows, size, count, in) != count) exit(1);
  return rows;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  int by_draw = strcmp(argv[4], "draws") == 0;
  FILE *in = fopen(argv[1], "rb");
  if (in == NULL || fread(&head, sizeof head, 1, in) != 1 || head.steps > MAX_STEPS) return 1;
  before = take(in, sizeof(int32_t), head.horizon + 1);
  ends = take(in, sizeof(int32_t), head.ends);
  factor = take(in, sizeof(double), (size_t)head.factors * head.pairs);
  normals = take(in, sizeof(double), 2048);
  tails = take(in, sizeof(double), 2048);
  size_t all = (size_t)head.projects * head.steps;
  lines = malloc(sizeof(double) * 512 * all);
  steps = malloc(sizeof(struct step) * all);
  preds = malloc(sizeof *preds * all);
  reached = malloc(sizeof(int16_t) * 2 * head.pairs * head.projects);
  for (size_t s = 0; s < all; s++) {
    if (fread(steps + s, sizeof(struct step), 1, in) != 1 || steps[s].preds > MAX_PREDS) return 1;
    if (fread(lines + s * 512, sizeof(double), 512, in) != 512) return 1;
    if (fread(preds[s], sizeof(int32_t), steps[s].preds, in) != (size_t)steps[s].preds) return 1;
  }
  fclose(in);
  int64_t least = INT64_MAX;
  for (int repeat = 0; repeat < atoi(argv[3]); repeat++) {
    int64_t begun = nanoseconds();
    for (int project = 0; project < head.projects; project++) {
      if (by_draw) simulate_by_draw(project);
      else simulate(project);
    }
    int64_t taken = nanoseconds() - begun;
    if (taken < least) least = taken;
  }
  double total = 0;
  size_t draws = (size_t)2 * head.pairs * head.projects;
  for (size_t at = 0; at < draws; at++) total += reached[at];
  FILE *out = fopen(argv[2], "wb");
  if (out == NULL || fwrite(reached, sizeof(int16_t), draws, out) != draws) return 1;
  fclose(out);
  printf("%lld %.6f\n", (long long)least, total / draws);
  return 0;
}
