#define _GNU_SOURCE
#include "include/Confinement.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "the calls of this architecture are not known"
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(action) BPF_STMT(BPF_RET | BPF_K, action)
#define WHEN(value, then, otherwise) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, then, otherwise)
#define REFUSED (SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA))
#define UNKNOWN (SECCOMP_RET_ERRNO | (ENOSYS & SECCOMP_RET_DATA))

enum { MOST = 256 };

struct program {
    struct sock_filter steps[MOST];
    unsigned short count;
};

static void add(struct program *program, struct sock_filter step) {
    if (program->count < MOST) program->steps[program->count++] = step;
}

static void answer(struct program *program, long call, unsigned action) {
    add(program, (struct sock_filter)WHEN((unsigned)call, 0, 1));
    add(program, (struct sock_filter)ANSWER(action));
}

// What no decoder of pictures, films or sounds needs.
static const long never[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg,
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
    SYS_unshare, SYS_setns, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon, SYS_swapoff,
    SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_mknodat, SYS_quotactl, SYS_acct, SYS_settimeofday,
    SYS_clock_settime, SYS_sethostname, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_tkill, SYS_execveat,
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
#endif
#ifdef SYS_pidfd_open
    SYS_pidfd_open, SYS_pidfd_send_signal,
#endif
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_move_mount
    SYS_move_mount, SYS_open_tree, SYS_fsopen, SYS_fsmount,
#endif
};

static void refuse_processes(struct program *program) {
#ifdef SYS_fork
    answer(program, SYS_fork, REFUSED);
    answer(program, SYS_vfork, REFUSED);
#endif
    // Its flags lie in memory that a filter cannot read: the C library goes back to `clone`, which says them openly.
#ifdef SYS_clone3
    answer(program, SYS_clone3, UNKNOWN);
#endif
    add(program, (struct sock_filter)WHEN(SYS_clone, 0, 4));
    add(program, (struct sock_filter)LOAD(args[0]));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1));
    add(program, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
    add(program, (struct sock_filter)ANSWER(REFUSED));
}

// Signals to itself alone: that is how a program aborts.
static void refuse_signals(struct program *program) {
    answer(program, SYS_kill, REFUSED);
    add(program, (struct sock_filter)WHEN(SYS_tgkill, 0, 4));
    add(program, (struct sock_filter)LOAD(args[0]));
    add(program, (struct sock_filter)WHEN((unsigned)getpid(), 0, 1));
    add(program, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
    add(program, (struct sock_filter)ANSWER(REFUSED));
}

static int confine(int starts_processes, int runs_programs) {
    struct program program = {.count = 0};
    add(&program, (struct sock_filter)LOAD(arch));
    add(&program, (struct sock_filter)WHEN(OWN_ARCHITECTURE, 1, 0));
    add(&program, (struct sock_filter)ANSWER(SECCOMP_RET_KILL_PROCESS));
    add(&program, (struct sock_filter)LOAD(nr));
#if defined(__x86_64__)
    // The same calls by other numbers.
    add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
    add(&program, (struct sock_filter)ANSWER(REFUSED));
    answer(&program, SYS_mknod, REFUSED);
#endif
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) answer(&program, never[i], REFUSED);
    if (!runs_programs) answer(&program, SYS_execve, REFUSED);
    if (!starts_processes) {
        refuse_processes(&program);
        // Either answered above, or the number of the call is still at hand.
        refuse_signals(&program);
    }
    add(&program, (struct sock_filter)ANSWER(SECCOMP_RET_ALLOW));
    if (program.count == MOST) return -1;
    struct sock_fprog filter = {.len = program.count, .filter = program.steps};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}

int confine_calls(int children) { return confine(children, children); }

int confine_calls_of_program(void) { return confine(0, 1); }
