package io.github.genesysdataactions.lambda;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A daemon thread that does one task after another, and ends when there was none for a while. */
final class Worker implements Runnable {
    private static final long IDLE_MINUTES = 20;

    private final BlockingQueue<Task<?>> next = new ArrayBlockingQueue<>(1);
    private final ConcurrentLinkedDeque<Worker> idle;
    private final Thread thread;

    Worker(ConcurrentLinkedDeque<Worker> idle) {
        this.idle = idle;
        this.thread = new Thread(this, "data-action");
        thread.setDaemon(true);
    }

    Thread thread() {
        return thread;
    }

    /** Called by the code that made this worker or took it from the idle ones. */
    void start(Task<?> task) {
        next.add(task);
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @Override
    public void run() {
        while (true) {
            Task<?> task = nextTask();
            if (task == null) {
                // The code that took this worker meanwhile hands it a task.
                if (idle.remove(this)) {
                    return;
                }
            } else if (task.run()) {
                // Idle before the caller goes on, so that a next call finds this worker.
                idle.addFirst(this);
                task.release();
            } else {
                return;
            }
        }
    }

    private @Nullable Task<?> nextTask() {
        try {
            return next.poll(IDLE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            // Meant for work that has ended.
            return null;
        }
    }
}
