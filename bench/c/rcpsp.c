/*
 * The yardstick of `rcpsp-schedules-per-second`: the serial schedule generation scheme on the same lists, with the
 * demands of all resources packed in one word as packages/engine/src/rcpsp/packed.ts packs them.
 *
 * usage: rcpsp IN REPEATS
 * IN: int32 problems; per problem int32 activities, resources, horizon, lists, arcs; capacity[resources];
 *     duration[activities]; demand[activities * resources]; row[activities + 1]; predecessor[arcs];
 *     list[lists * activities]
 * Prints the least nanoseconds of REPEATS for all lists of all problems, then their makespans' sum and a hash of all
 * starts.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct problem {
  int32_t activities, resources, horizon, lists, arcs;
  const int32_t *capacity, *duration, *demand, *row, *predecessor, *list;
  uint32_t *need, *empty, *free, guards;
  int32_t *start, touched;
};

static const int32_t *take(const int32_t **at, int32_t count) {
  const int32_t *here = *at;
  *at += count;
  return here;
}

static void *cleared(size_t size, size_t count) {
  void *memory = calloc(count + 1, size);
  if (memory == NULL) exit(1);
  return memory;
}

static void pack(struct problem *p) {
  p->need = cleared(4, p->activities);
  p->empty = cleared(4, p->horizon);
  p->free = cleared(4, p->horizon);
  p->start = cleared(4, p->activities);
  uint32_t full = 0;
  int shift = 0;
  for (int32_t r = 0; r < p->resources; r++) {
    int width = p->capacity[r] == 0 ? 0 : 32 - __builtin_clz(p->capacity[r]);
    if (shift + width + 1 > 32) {
      fprintf(stderr, "rcpsp: more than one word\n");
      exit(1);
    }
    full |= (uint32_t)p->capacity[r] << shift;
    for (int32_t i = 0; i < p->activities; i++) p->need[i] |= (uint32_t)p->demand[i * p->resources + r] << shift;
    p->guards |= 1u << (shift + width);
    shift += width + 1;
  }
  for (int32_t t = 0; t < p->horizon; t++) p->free[t] = p->empty[t] = full | p->guards;
}

static int32_t build(struct problem *p, const int32_t *list) {
  uint32_t *restrict free = p->free;
  int32_t *restrict start = p->start;
  memcpy(free, p->empty, 4 * (size_t)p->touched);
  int32_t last = 0;
  for (int32_t k = 0; k < p->activities; k++) {
    int32_t i = list[k], begin = 0;
    for (int32_t e = p->row[i]; e < p->row[i + 1]; e++) {
      int32_t finish = start[p->predecessor[e]] + p->duration[p->predecessor[e]];
      if (finish > begin) begin = finish;
    }
    int32_t length = p->duration[i], end = begin + length;
    uint32_t need = p->need[i];
    if (need != 0) {
      int32_t found = begin;
      for (int32_t t = end - 1; t >= found; t--)
        if (((free[t] - need) & p->guards) != p->guards) {
          found = end;
          end = t + 1 + length;
          t = end;
        }
      begin = end - length;
      for (int32_t t = begin; t < end; t++) free[t] -= need;
    }
    start[i] = begin;
    if (end > last) last = end;
  }
  p->touched = last;
  return last;
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  FILE *file = fopen(arguments[1], "rb");
  if (file == NULL) return 1;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  int32_t *words = cleared(1, size);
  if (fread(words, 1, size, file) != (size_t)size) return 1;
  const int32_t *at = words;
  int32_t problems = *take(&at, 1);
  struct problem *all = cleared(sizeof *all, problems);
  for (int32_t q = 0; q < problems; q++) {
    struct problem *p = &all[q];
    p->activities = *take(&at, 1);
    p->resources = *take(&at, 1);
    p->horizon = *take(&at, 1);
    p->lists = *take(&at, 1);
    p->arcs = *take(&at, 1);
    p->capacity = take(&at, p->resources);
    p->duration = take(&at, p->activities);
    p->demand = take(&at, p->activities * p->resources);
    p->row = take(&at, p->activities + 1);
    p->predecessor = take(&at, p->arcs);
    p->list = take(&at, p->lists * p->activities);
    pack(p);
  }
  int64_t least = INT64_MAX, sum = 0;
  uint32_t hash = 0;
  for (int repeat = 0; repeat < atoi(arguments[2]); repeat++) {
    int64_t begun = nanoseconds();
    sum = 0;
    hash = 0;
    for (int32_t q = 0; q < problems; q++) {
      struct problem *p = &all[q];
      for (int32_t l = 0; l < p->lists; l++) {
        sum += build(p, p->list + (size_t)l * p->activities);
        for (int32_t i = 0; i < p->activities; i++) hash = hash * 31u + (uint32_t)p->start[i];
      }
    }
    int64_t took = nanoseconds() - begun;
    if (took < least) least = took;
  }
  printf("%lld %lld %u\n", (long long)least, (long long)sum, hash);
  return 0;
}
