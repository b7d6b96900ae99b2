package org.sulh.register.entry;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FileDisk;

/** A disk that fails at one step, in the middle of a write if that is the step, and tells what was done to it. */
final class FailingDisk implements InvocationHandler {
    final List<String> steps = new ArrayList<>();
    private final Disk disk = new FileDisk();
    private int goodSteps;

    FailingDisk(int goodSteps) {
        this.goodSteps = goodSteps;
    }

    /** The disk, whatever steps its interface has. */
    Disk disk() {
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        @Nullable Object[] given = Objects.requireNonNull(arguments);
        Path path = (Path) Objects.requireNonNull(given[given.length > 1 && given[1] instanceof Path ? 1 : 0]);
        if (goodSteps-- == 0) {
            if (given.length > 1 && given[1] instanceof byte[] bytes) {
                disk.write(path, Arrays.copyOf(bytes, bytes.length / 2));
            }
            throw new IOException("the disk gave up");
        }
        steps.add(method.getName() + " " + path.getFileName());
        try {
            return method.invoke(disk, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
