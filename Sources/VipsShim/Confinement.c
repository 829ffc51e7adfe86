#define _GNU_SOURCE
#include "include/Confinement.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int limit(__rlimit_resource_t resource, rlim_t soft, rlim_t hard) {
    struct rlimit bounds = {soft, hard};
    return setrlimit(resource, &bounds);
}

int confine_resources(void) {
    const rlim_t gibibyte = 1 << 30;
    if (close_range(3, ~0U, 0)) return -1;
    // A video encoder may raise its own share up to the hard limit; see confine_child.
    if (limit(RLIMIT_AS, gibibyte, 2 * gibibyte)) return -1;
    if (limit(RLIMIT_FSIZE, gibibyte / 4, gibibyte / 4)) return -1;
    if (limit(RLIMIT_CORE, 0, 0) || limit(RLIMIT_NOFILE, 256, 256)) return -1;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return -1;
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    setpriority(PRIO_PROCESS, 0, 5);
    return 0;
}

int confine_processor(unsigned seconds) {
    struct rusage used;
    struct rlimit bounds;
    if (getrusage(RUSAGE_SELF, &used) || getrlimit(RLIMIT_CPU, &bounds)) return -1;
    bounds.rlim_cur = (rlim_t)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + 1 + seconds;
    return setrlimit(RLIMIT_CPU, &bounds);
}

// MARK: - Files and network

static const unsigned long long reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const unsigned long long running = LANDLOCK_ACCESS_FS_EXECUTE;
static const unsigned long long writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
                                          LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                          LANDLOCK_ACCESS_FS_REMOVE_DIR;
static const unsigned long long links = LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                        LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                        LANDLOCK_ACCESS_FS_MAKE_BLOCK;

static int allow(int ruleset, const char *path, unsigned long long access) {
    struct stat facts;
    if (stat(path, &facts)) return -1;
    if (!S_ISDIR(facts.st_mode)) access &= ~(LANDLOCK_ACCESS_FS_READ_DIR | links | (writing & ~LANDLOCK_ACCESS_FS_WRITE_FILE));
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = open(path, O_PATH | O_CLOEXEC)};
    if (rule.parent_fd < 0) return -1;
    int failed = (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(rule.parent_fd);
    return failed;
}

int confine_files(const char *input, const char *output) {
    const char *system[] = {"/usr", "/lib", "/lib64", "/bin", "/etc/alternatives"};
    struct landlock_ruleset_attr handled = {.handled_access_fs = reading | running | writing | links};
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0);
    if (ruleset < 0) return -1;
    for (size_t i = 0; i < sizeof system / sizeof *system; i++) allow(ruleset, system[i], reading | running);
    allow(ruleset, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
    allow(ruleset, "/dev/urandom", LANDLOCK_ACCESS_FS_READ_FILE);
    allow(ruleset, "/etc/ld.so.cache", LANDLOCK_ACCESS_FS_READ_FILE);
    int failed = allow(ruleset, input, reading) || allow(ruleset, output, reading | writing) ||
                 syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return failed ? -1 : 0;
}

int confine_network(void) {
    // By right when root, otherwise inside a user namespace where the system allows one.
    return unshare(CLONE_NEWNET) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 ? 0 : -1;
}
