/*
 * The yardstick of `cpm-100k-calendars`: unstarted steps with a calendar each, links of every kind with lags on the
 * predecessor's calendar; working days numbered by prefix tables. The same sums as packages/engine/src/schedule in its
 * standard mode, from and to arrays of numbers.
 *
 * usage: cpm-calendars IN REPEATS
 * IN: int32 nodes, links, calendars, low, length, start; int32 works[calendars][length] from instant `low`;
 *     int32 calendar[nodes], work[nodes]; int32 from[links], to[links], kind[links] (0 FS 1 SS 2 FF 3 SF), lag[links]
 * Prints the medians of REPEATS in nanoseconds of build (tables, lists of links, order) and of both passes; then the end
 * and the sums of early starts, early finishes, late starts and late finishes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t nodes, links, calendars, low, length, begin;
static int32_t *works, *calendar, *work, *from, *to, *kind, *lag;

struct times {
  const int32_t *rank, *unit;
};
struct built {
  struct times *table;
  int32_t *memory, *order, *first_in, *in, *first_out, *out;
};

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void *cleared(size_t size, size_t count) {
  void *memory = calloc(count + 1, size);
  if (memory == NULL) exit(1);
  return memory;
}

static int32_t *take(FILE *file, size_t count) {
  int32_t *memory = cleared(sizeof(int32_t), count);
  if (fread(memory, sizeof(int32_t), count, file) != count) {
    fprintf(stderr, "cpm-calendars: the input is cut off\n");
    exit(1);
  }
  return memory;
}

/* Working days before an instant; the instant at which one of them begins. The tables cover all that is asked. */
static inline int32_t rank(const struct times *t, int32_t at) { return t->rank[at - low]; }
static inline int32_t next_start(const struct times *t, int32_t at) { return t->unit[rank(t, at)]; }
static inline int32_t previous_end(const struct times *t, int32_t at) { return t->unit[rank(t, at) - 1] + 1; }
static inline int32_t add(const struct times *t, int32_t at, int32_t days) {
  if (days > 0) return t->unit[rank(t, at) + days - 1] + 1;
  return days < 0 ? t->unit[rank(t, at) + days] : at;
}
static inline int32_t end_from(const struct times *t, int32_t at) {
  return previous_end(t, at) == at ? at : next_start(t, at) + 1;
}
static inline int32_t start_up_to(const struct times *t, int32_t at) {
  return next_start(t, at) == at ? at : previous_end(t, at) - 1;
}

static void chains(const int32_t *of, int32_t **first, int32_t **list) {
  *first = cleared(sizeof(int32_t), nodes + 1);
  *list = cleared(sizeof(int32_t), links);
  for (int32_t link = 0; link < links; link++) (*first)[of[link]]++;
  for (int32_t node = 0, sum = 0; node <= nodes; node++) sum += (*first)[node], (*first)[node] = sum;
  for (int32_t link = links - 1; link >= 0; link--) (*list)[--(*first)[of[link]]] = link;
}

static struct built build(void) {
  struct built it = {cleared(sizeof(struct times), calendars), cleared(sizeof(int32_t), (size_t)calendars * (2 * length + 1))};
  int32_t *next = it.memory;
  for (int32_t one = 0; one < calendars; one++) {
    int32_t *ranks = next, *units = next + length + 1, count = 0;
    for (int32_t at = 0; at < length; at++) {
      ranks[at] = count;
      if (works[(size_t)one * length + at]) units[count++] = low + at;
    }
    ranks[length] = count;
    it.table[one] = (struct times){ranks, units};
    next += 2 * length + 1;
  }
  chains(to, &it.first_in, &it.in);
  chains(from, &it.first_out, &it.out);
  it.order = cleared(sizeof(int32_t), nodes);
  int32_t *waits = cleared(sizeof(int32_t), nodes), placed = 0;
  for (int32_t node = 0; node < nodes; node++) {
    waits[node] = it.first_in[node + 1] - it.first_in[node];
    if (waits[node] == 0) it.order[placed++] = node;
  }
  for (int32_t at = 0; at < placed; at++)
    for (int32_t l = it.first_out[it.order[at]]; l < it.first_out[it.order[at] + 1]; l++)
      if (--waits[to[it.out[l]]] == 0) it.order[placed++] = to[it.out[l]];
  free(waits);
  if (placed < nodes) exit(1);
  return it;
}

static void discard(struct built it) {
  free(it.table), free(it.memory), free(it.order);
  free(it.first_in), free(it.in), free(it.first_out), free(it.out);
}

static int32_t *es, *ef, *ls, *lf;

static int32_t passes(const struct built *it) {
  int32_t end = INT32_MIN;
  for (int32_t place = 0; place < nodes; place++) {
    int32_t node = it->order[place], start = begin, finish_bound = INT32_MIN;
    const struct times *own = &it->table[calendar[node]];
    for (int32_t l = it->first_in[node]; l < it->first_in[node + 1]; l++) {
      int32_t link = it->in[l], before = from[link], at = kind[link] & 1 ? es[before] : ef[before];
      const struct times *time = &it->table[calendar[before]];
      int32_t shifted = add(time, at, lag[link]);
      if (kind[link] < 2) start = shifted > start ? shifted : start;
      else {
        shifted = previous_end(time, shifted);
        finish_bound = shifted > finish_bound ? shifted : finish_bound;
      }
    }
    start = next_start(own, start);
    int32_t finish = add(own, start, work[node]);
    if (finish_bound > finish) {
      int32_t moved = end_from(own, finish_bound);
      if (moved > finish) finish = moved, start = add(own, finish, -work[node]);
    }
    es[node] = start, ef[node] = finish;
    if (finish > end) end = finish;
  }
  for (int32_t place = nodes - 1; place >= 0; place--) {
    int32_t node = it->order[place], start_by = INT32_MAX, finish_by = end;
    const struct times *own = &it->table[calendar[node]];
    for (int32_t l = it->first_out[node]; l < it->first_out[node + 1]; l++) {
      int32_t link = it->out[l], days = lag[link], by = kind[link] < 2 ? ls[to[link]] : lf[to[link]];
      if (kind[link] >= 2) by = next_start(own, by);
      if (days > 0) by = add(own, by, -days);
      else if (days < 0) by = next_start(own, add(own, by + 1, -days - 1));
      if (kind[link] & 1) start_by = by < start_by ? by : start_by;
      else finish_by = by < finish_by ? by : finish_by;
    }
    int32_t finish = previous_end(own, finish_by), start = add(own, finish, -work[node]);
    if (start_by < start) start = start_up_to(own, start_by), finish = add(own, start, work[node]);
    ls[node] = start, lf[node] = finish;
  }
  return end;
}

static int ascending(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

int main(int argc, char **argv) {
  FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;
  int repeats = argc == 3 ? atoi(argv[2]) : 0;
  if (in == NULL || repeats < 1) {
    fprintf(stderr, "usage: cpm-calendars IN REPEATS\n");
    return 2;
  }
  int32_t *head = take(in, 6);
  nodes = head[0], links = head[1], calendars = head[2], low = head[3], length = head[4], begin = head[5];
  works = take(in, (size_t)calendars * length);
  calendar = take(in, nodes), work = take(in, nodes);
  from = take(in, links), to = take(in, links), kind = take(in, links), lag = take(in, links);
  fclose(in);
  es = cleared(sizeof(int32_t), nodes), ef = cleared(sizeof(int32_t), nodes);
  ls = cleared(sizeof(int32_t), nodes), lf = cleared(sizeof(int32_t), nodes);
  int64_t *times[2] = {cleared(sizeof(int64_t), repeats), cleared(sizeof(int64_t), repeats)};
  int32_t end = 0;
  for (int repeat = 0; repeat < repeats; repeat++) {
    int64_t begun = nanoseconds();
    struct built it = build();
    int64_t laid = nanoseconds();
    end = passes(&it);
    times[0][repeat] = laid - begun;
    times[1][repeat] = nanoseconds() - laid;
    discard(it);
  }
  for (int one = 0; one < 2; one++) {
    qsort(times[one], repeats, sizeof(int64_t), ascending);
    printf("%lld ", (long long)times[one][repeats / 2]);
  }
  int64_t sums[4] = {0};
  for (int32_t node = 0; node < nodes; node++)
    sums[0] += es[node], sums[1] += ef[node], sums[2] += ls[node], sums[3] += lf[node];
  printf("%d %lld %lld %lld %lld\n", end, (long long)sums[0], (long long)sums[1], (long long)sums[2], (long long)sums[3]);
  return 0;
}
