/*
 * The yardstick of `cpm`: the network of packages/engine/src/network laid out the same way by the same steps, and the
 * same two passes over the same pairs.
 *
 * usage: cpm IN REPEATS
 * IN: int32 nodes, links; int32 duration[nodes]; int32 from[links], to[links], kind[links] (0 FS 1 SS 2 FF 3 SF),
 *     lag[links]
 * Prints, in nanoseconds, the medians over REPEATS of: build, forward, backward, and of forward and backward as a loop per
 * node over the same pairs; then makespan, critical nodes and the sum of total floats; then the bytes held and the
 * greatest resident size in bytes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

struct entry {
  int32_t predecessor_and_last, offset;
};

struct network {
  int32_t nodes, entries;
  int32_t *node_at, *place_of, *duration;
  struct entry *entry;
};

static int32_t nodes, links, *duration, *from, *to, *kind, *lag;

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

static void *take(FILE *file, size_t count) {
  int32_t *memory = cleared(sizeof(int32_t), count);
  if (fread(memory, sizeof(int32_t), count, file) != count) {
    fprintf(stderr, "cpm: the input is cut off\n");
    exit(1);
  }
  return memory;
}

static int leads_forward(void) {
  for (int32_t link = 0; link < links; link++)
    if (from[link] >= to[link]) return 0;
  return 1;
}

static int32_t *topological_order(void) {
  int32_t *order = cleared(sizeof(int32_t), nodes);
  if (leads_forward()) {
    for (int32_t node = 0; node < nodes; node++) order[node] = node;
    return order;
  }
  int32_t *first = cleared(sizeof(int32_t), nodes + 1), *waits_for = cleared(sizeof(int32_t), nodes);
  int32_t *successor = cleared(sizeof(int32_t), links), *available = cleared(sizeof(int32_t), nodes);
  for (int32_t link = 0; link < links; link++) first[from[link]]++, waits_for[to[link]]++;
  for (int32_t node = 0, sum = 0; node <= nodes; node++) sum += first[node], first[node] = sum;
  for (int32_t link = links - 1; link >= 0; link--) successor[--first[from[link]]] = to[link];
  int32_t waiting = 0, placed = 0;
  for (int32_t node = nodes - 1; node >= 0; node--)
    if (waits_for[node] == 0) available[waiting++] = node;
  while (waiting > 0) {
    int32_t node = available[--waiting];
    order[placed++] = node;
    for (int32_t at = first[node + 1] - 1; at >= first[node]; at--)
      if (--waits_for[successor[at]] == 0) available[waiting++] = successor[at];
  }
  free(first), free(waits_for), free(successor), free(available);
  if (placed < nodes) {
    fprintf(stderr, "cpm: a cycle\n");
    exit(1);
  }
  return order;
}

/* The same checks as the engine's, which belong to the work. */
static void check(void) {
  int64_t sum = 0;
  for (int32_t node = 0; node < nodes; node++) {
    if (duration[node] < 0) exit(1);
    sum += duration[node];
  }
  for (int32_t link = 0; link < links; link++) {
    if ((uint32_t)from[link] >= (uint32_t)nodes || (uint32_t)to[link] >= (uint32_t)nodes || kind[link] > 3) exit(1);
    sum += abs(lag[link]);
  }
  if (sum > 1 << 29) exit(1);
}

static struct network build(void) {
  check();
  struct network it = {nodes, 0, topological_order(), cleared(sizeof(int32_t), nodes), cleared(sizeof(int32_t), nodes), NULL};
  for (int32_t place = 0; place < nodes; place++) {
    it.place_of[it.node_at[place]] = place;
    it.duration[place] = duration[it.node_at[place]];
  }
  int32_t *next = cleared(sizeof(int32_t), nodes);
  for (int32_t link = 0; link < links; link++) next[it.place_of[to[link]]]++;
  for (int32_t place = 0; place < nodes; place++) next[place] = it.entries += next[place] > 1 ? next[place] : 1;
  it.entry = cleared(sizeof(struct entry), it.entries);
  for (int32_t place = 0, at = 0; place < nodes; place++) {
    int32_t last = next[place] - 1;
    if (last == at) it.entry[last] = (struct entry){place << 1, -(1 << 30)};
    it.entry[last].predecessor_and_last |= 1;
    at = last + 1;
  }
  for (int32_t link = links - 1; link >= 0; link--) {
    int32_t tail = it.place_of[from[link]], head = it.place_of[to[link]], at = --next[head], code = kind[link];
    int32_t offset = lag[link] + (it.duration[tail] & -(~code & 1)) - (it.duration[head] & -(code >> 1));
    it.entry[at] = (struct entry){tail << 1 | (it.entry[at].predecessor_and_last & 1), offset};
  }
  free(next);
  return it;
}

static void discard(struct network it) { free(it.node_at), free(it.place_of), free(it.duration), free(it.entry); }

static int32_t makespan_of(const struct network *it, const int32_t *start) {
  int32_t makespan = 0;
  for (int32_t place = 0; place < it->nodes; place++) {
    int32_t finish = start[place] + it->duration[place];
    makespan = finish > makespan ? finish : makespan;
  }
  return makespan;
}

__attribute__((noinline)) static int32_t forward(const struct network *it, int32_t *start) {
  int32_t place = 0, latest = 0;
  memset(start, 0, sizeof(int32_t) * it->nodes);
  for (int32_t at = 0; at < it->entries; at++) {
    struct entry entry = it->entry[at];
    int32_t bound = start[entry.predecessor_and_last >> 1] + entry.offset;
    latest = bound > latest ? bound : latest;
    start[place] = latest;
    int32_t is_last = entry.predecessor_and_last & 1;
    place += is_last;
    latest &= is_last - 1;
  }
  return makespan_of(it, start);
}

__attribute__((noinline)) static void backward(const struct network *it, int32_t by, int32_t *start) {
  for (int32_t place = 0; place < it->nodes; place++) start[place] = by - it->duration[place];
  int32_t place = it->nodes;
  for (int32_t at = it->entries - 1; at >= 0; at--) {
    struct entry entry = it->entry[at];
    place -= entry.predecessor_and_last & 1;
    int32_t *latest = &start[entry.predecessor_and_last >> 1], bound = start[place] - entry.offset;
    *latest = bound < *latest ? bound : *latest;
  }
}

/* The same with the loop one would write first: a branch at the end of each node's pairs. */
__attribute__((noinline)) static int32_t forward_by_node(const struct network *it, int32_t *start) {
  const struct entry *entry = it->entry;
  memset(start, 0, sizeof(int32_t) * it->nodes);
  for (int32_t place = 0; place < it->nodes; place++) {
    int32_t latest = 0, is_last;
    do {
      int32_t bound = start[entry->predecessor_and_last >> 1] + entry->offset;
      latest = bound > latest ? bound : latest;
      is_last = entry++->predecessor_and_last & 1;
    } while (!is_last);
    start[place] = latest;
  }
  return makespan_of(it, start);
}

__attribute__((noinline)) static void backward_by_node(const struct network *it, int32_t by, int32_t *start) {
  for (int32_t place = 0; place < it->nodes; place++) start[place] = by - it->duration[place];
  const struct entry *entry = it->entry + it->entries - 1;
  for (int32_t place = it->nodes - 1; place >= 0; place--) {
    int32_t own = start[place];
    do {
      int32_t *latest = &start[entry->predecessor_and_last >> 1], bound = own - entry->offset;
      *latest = bound < *latest ? bound : *latest;
      entry--;
    } while (entry >= it->entry && !(entry->predecessor_and_last & 1));
  }
}

static int ascending(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return (a > b) - (a < b);
}

int main(int argc, char **argv) {
  FILE *in = argc == 3 ? fopen(argv[1], "rb") : NULL;
  int repeats = argc == 3 ? atoi(argv[2]) : 0;
  if (in == NULL || repeats < 1) {
    fprintf(stderr, "usage: cpm IN REPEATS\n");
    return 2;
  }
  int32_t *head = take(in, 2);
  nodes = head[0], links = head[1];
  duration = take(in, nodes), from = take(in, links), to = take(in, links), kind = take(in, links), lag = take(in, links);
  fclose(in);

  int64_t *times[5];
  for (int one = 0; one < 5; one++) times[one] = cleared(sizeof(int64_t), repeats);
  int32_t *early = cleared(sizeof(int32_t), nodes), *late = cleared(sizeof(int32_t), nodes), makespan = 0;
  size_t held = 0;
  for (int repeat = 0; repeat < repeats; repeat++) {
    int64_t at[6];
    at[0] = nanoseconds();
    struct network it = build();
    at[1] = nanoseconds();
    int32_t other = forward_by_node(&it, early);
    at[2] = nanoseconds();
    backward_by_node(&it, other, late);
    at[3] = nanoseconds();
    makespan = forward(&it, early);
    at[4] = nanoseconds();
    backward(&it, makespan, late);
    at[5] = nanoseconds();
    if (other != makespan) return 1;
    int of[5] = {0, 3, 4, 1, 2};
    for (int one = 0; one < 5; one++) times[one][repeat] = at[of[one] + 1] - at[of[one]];
    held = sizeof(int32_t) * 3 * (size_t)nodes + sizeof(struct entry) * (size_t)it.entries;
    discard(it);
  }
  int64_t floats = 0;
  int32_t critical = 0;
  for (int32_t place = 0; place < nodes; place++) {
    floats += late[place] - early[place];
    critical += late[place] == early[place];
  }
  for (int one = 0; one < 5; one++) {
    qsort(times[one], repeats, sizeof(int64_t), ascending);
    printf("%lld ", (long long)times[one][repeats / 2]);
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("%d %d %lld %zu %ld\n", makespan, critical, (long long)floats, held, usage.ru_maxrss * 1024L);
  return 0;
}
