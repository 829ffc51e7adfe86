// The walls around the worker and around the programs that it starts.
#ifndef PHANANH_CONFINEMENT_H
#define PHANANH_CONFINEMENT_H

#include <stddef.h>

/// Closes inherited descriptors, limits memory and file size, forbids core dumps and new privileges.
int confine_resources(void);

/// From here on the process reads only the system's programs and `input`, writes only under `output`,
/// and has no network: as far as the kernel and the account allow. Answers the number of walls standing (0 to 2).
int confine_reach(const char *input, const char *output);

/// Grants `seconds` of processor time more than what was used so far; past them the kernel ends the process.
int confine_processor(unsigned seconds);

enum { CHILD_MISSING = -1, CHILD_TIMED_OUT = -2, CHILD_KILLED = -3 };

/// Runs a program to its end, with at most `seconds` of time and what it prints kept in `printed` (ends with 0).
/// Answers its exit status, or one of the values above.
int confine_child(const char *const *arguments, unsigned seconds, char *printed, size_t capacity);

#endif
