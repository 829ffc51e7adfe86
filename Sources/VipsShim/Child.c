#define _GNU_SOURCE
#include "include/Confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

static void become(const char *const *arguments, unsigned seconds, int output) {
    struct rlimit memory, processor = {2ULL * seconds, 2ULL * seconds + 1};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getrlimit(RLIMIT_AS, &memory) == 0) {
        memory.rlim_cur = memory.rlim_max;
        setrlimit(RLIMIT_AS, &memory);
    }
    setrlimit(RLIMIT_CPU, &processor);
    signal(SIGPIPE, SIG_DFL);
    int nothing = open("/dev/null", O_RDWR);
    if (nothing < 0 || dup2(nothing, 0) < 0 || dup2(output, 1) < 0 || dup2(nothing, 2) < 0) _exit(126);
    close_range(3, ~0U, 0);
    // Where the kernel cannot, the worker was allowed to go on without.
    confine_calls_of_program();
    execvp(arguments[0], (char *const *)arguments);
    _exit(127);
}

// Keeps what fits and drains the rest; 0 at the end of output, -1 when the time is over.
static int listen_until(long long deadline, int input, char *printed, size_t capacity) {
    size_t kept = 0;
    char chunk[4096];
    for (;;) {
        long long left = deadline - milliseconds();
        struct pollfd wanted = {input, POLLIN, 0};
        int ready = left > 0 ? poll(&wanted, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return -1;
        ssize_t count = read(input, chunk, sizeof chunk);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return 0;
        for (ssize_t i = 0; i < count && kept + 1 < capacity; i++) printed[kept++] = chunk[i];
        if (capacity) printed[kept] = 0;
    }
}

int confine_child(const char *const *arguments, unsigned seconds, char *printed, size_t capacity) {
    int ends[2], status = 0;
    long long deadline = milliseconds() + seconds * 1000LL;
    if (capacity) printed[0] = 0;
    if (pipe2(ends, O_CLOEXEC)) return CHILD_KILLED;
    pid_t child = fork();
    if (child == 0) become(arguments, seconds, ends[1]);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return CHILD_KILLED;
    }
    int late = listen_until(deadline, ends[0], printed, capacity);
    close(ends[0]);
    // A child may close its output and linger.
    while (!late && waitpid(child, &status, WNOHANG) == 0) {
        struct timespec nap = {0, 2000000};
        nanosleep(&nap, NULL);
        late = milliseconds() > deadline;
    }
    if (late) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return CHILD_TIMED_OUT;
    }
    if (!WIFEXITED(status)) return CHILD_KILLED;
    return WEXITSTATUS(status) == 127 ? CHILD_MISSING : WEXITSTATUS(status);
}
