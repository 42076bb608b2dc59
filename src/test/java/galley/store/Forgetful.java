package galley.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Disks that say they have forced something and have not. */
final class Forgetful {
    private Forgetful() {}

    static Disk ofFolders(Disk disk) {
        return proxy(Disk.class, disk, "forceFolder");
    }

    static Disk ofFiles(Disk disk) {
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (self, method, arguments) -> {
                    Object result = call(disk, method, arguments);
                    return result instanceof Disk.Sink sink ? proxy(Disk.Sink.class, sink, "force") : result;
                });
    }

    private static <T> T proxy(Class<T> type, T target, String forgotten) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        method.getName().equals(forgotten) ? null : call(target, method, arguments)));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } catch (IllegalAccessException e) {
            throw new IOException(e);
        }
    }
}
