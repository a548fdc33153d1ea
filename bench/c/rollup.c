/*
 * The yardstick of `rollup`: the cube of packages/engine/src/rollup by the same steps (checked, laid by unit, added,
 * accumulated, added to parents), and once more with each reading added straight into the whole cube.
 *
 * usage: rollup IN REPEATS
 * IN: int32 readings, units, indicators, days; int32 parent[units], unit[readings], indicator[readings], day[readings];
 *     double value[readings]
 * Prints the medians of REPEATS of both in nanoseconds; the sum of all cells of the root; of all cells of the cube.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t readings, units, indicators, days, *parent, *unit, *indicator, *day;
static double *value;

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

static void *take(FILE *file, size_t size, size_t count) {
  void *memory = cleared(size, count);
  if (fread(memory, size, count, file) != count) {
    fprintf(stderr, "rollup: the input is cut off\n");
    exit(1);
  }
  return memory;
}

static int32_t *children_first(void) {
  int32_t *children = cleared(sizeof(int32_t), units), *order = cleared(sizeof(int32_t), units), placed = 0;
  for (int32_t one = 0; one < units; one++)
    if (parent[one] >= 0) children[parent[one]]++;
  for (int32_t one = 0; one < units; one++)
    if (children[one] == 0) order[placed++] = one;
  for (int32_t at = 0; at < placed; at++) {
    int32_t above = parent[order[at]];
    if (above >= 0 && --children[above] == 0) order[placed++] = above;
  }
  free(children);
  if (placed < units) exit(1);
  return order;
}

/* Checks every reading; counts those of each unit if asked to. */
static void check(int32_t *count) {
  double extent = 0;
  for (int32_t at = 0; at < readings; at++) {
    if ((uint32_t)unit[at] >= (uint32_t)units || (uint32_t)indicator[at] >= (uint32_t)indicators ||
        (uint32_t)day[at] >= (uint32_t)days || value[at] - floor(value[at]) != 0)
      exit(1);
    extent += fabs(value[at]);
    if (count != NULL) count[unit[at]]++;
  }
  if (extent > 9007199254740991.0) exit(1);
}

static void add_by_unit(double *sums) {
  int32_t *end = cleared(sizeof(int32_t), units), *cell = malloc(sizeof(int32_t) * readings);
  double *amount = malloc(sizeof(double) * readings);
  check(end);
  for (int32_t of = 0, sum = 0; of < units; of++) {
    int32_t begin = sum;
    sum += end[of];
    end[of] = begin;
  }
  for (int32_t at = 0; at < readings; at++) {
    int32_t to = end[unit[at]]++;
    cell[to] = indicator[at] * days + day[at];
    amount[to] = value[at];
  }
  for (int32_t of = 0, at = 0; of < units; of++) {
    double *own = sums + (size_t)of * indicators * days;
    for (; at < end[of]; at++) own[cell[at]] += amount[at];
  }
  free(end), free(cell), free(amount);
}

static void add_straight(double *sums) {
  check(NULL);
  for (int32_t at = 0; at < readings; at++)
    sums[((size_t)unit[at] * indicators + indicator[at]) * days + day[at]] += value[at];
}

static double *roll_up(int by_unit) {
  int32_t *order = children_first();
  size_t width = (size_t)indicators * days, cells = width * units;
  double *sums = cleared(sizeof(double), cells);
  if (by_unit) add_by_unit(sums);
  else add_straight(sums);
  for (size_t first = 0; first < cells; first += days) {
    double sum = 0;
    for (size_t at = first; at < first + days; at++) sums[at] = sum += sums[at];
  }
  for (int32_t at = 0; at < units; at++) {
    if (parent[order[at]] < 0) continue;
    double *restrict to = sums + width * parent[order[at]];
    const double *restrict from = sums + width * order[at];
    for (size_t one = 0; one < width; one++) to[one] += from[one];
  }
  free(order);
  return sums;
}

static int ascending(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

int main(int argc, char **argv) {
  FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;
  int repeats = argc == 3 ? atoi(argv[2]) : 0;
  if (in == NULL || repeats < 1) {
    fprintf(stderr, "usage: rollup IN REPEATS\n");
    return 2;
  }
  int32_t *head = take(in, sizeof(int32_t), 4);
  readings = head[0], units = head[1], indicators = head[2], days = head[3];
  parent = take(in, sizeof(int32_t), units);
  unit = take(in, sizeof(int32_t), readings);
  indicator = take(in, sizeof(int32_t), readings);
  day = take(in, sizeof(int32_t), readings);
  value = take(in, sizeof(double), readings);
  fclose(in);
  int64_t *times[2] = {cleared(sizeof(int64_t), repeats), cleared(sizeof(int64_t), repeats)};
  double root = 0, all = 0;
  for (int repeat = 0; repeat < repeats; repeat++) {
    for (int by_unit = 1; by_unit >= 0; by_unit--) {
      int64_t begun = nanoseconds();
      double *sums = roll_up(by_unit);
      times[by_unit][repeat] = nanoseconds() - begun;
      root = all = 0;
      for (size_t at = 0; at < (size_t)indicators * days * units; at++) {
        all += sums[at];
        if (parent[at / ((size_t)indicators * days)] < 0) root += sums[at];
      }
      free(sums);
    }
  }
  for (int by_unit = 1; by_unit >= 0; by_unit--) {
    qsort(times[by_unit], repeats, sizeof(int64_t), ascending);
    printf("%lld ", (long long)times[by_unit][repeats / 2]);
  }
  printf("%.0f %.0f\n", root, all);
  return 0;
}
