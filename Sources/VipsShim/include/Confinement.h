// The walls around the worker and around the programs that it starts.
#ifndef PHANANH_CONFINEMENT_H
#define PHANANH_CONFINEMENT_H

#include <stddef.h>

/// Closes inherited descriptors, limits memory and file size, forbids core dumps and new privileges.
int confine_resources(void);

/// Gives the process a network of its own with nothing in it, as far as the kernel and the account allow.
int confine_network(void);

/// From here on the process reads only the system's programs and `input`, a file or a folder, and writes only under
/// `output`, as far as the kernel allows.
int confine_files(const char *input, const char *output);

/// Takes away the calls of the kernel that a decoder never needs: sockets, other processes' memory, mounts, keys, modules.
/// Without `children` also starting programs and processes, and signals to others.
int confine_calls(int children);

/// The same for a program that is about to be started: from then on it starts no other process.
int confine_calls_of_program(void);

/// Grants `seconds` of processor time more than what was used so far; past them the kernel ends the process.
int confine_processor(unsigned seconds);

enum { CHILD_MISSING = -1, CHILD_TIMED_OUT = -2, CHILD_KILLED = -3 };

/// Runs a program to its end, with at most `seconds` of time and what it prints kept in `printed` (ends with 0).
/// Answers its exit status, or one of the values above.
int confine_child(const char *const *arguments, unsigned seconds, char *printed, size_t capacity);

#endif
