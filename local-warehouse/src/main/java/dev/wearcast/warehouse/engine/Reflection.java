package dev.wearcast.warehouse.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Calls into Spark's Hive modules, which are not there to compile against: the Thrift server's jar comes only with
 * pyspark.
 */
final class Reflection {

    private Reflection() {}

    /** The one instance of a Scala object. */
    static Object scalaObject(String name) throws ReflectiveOperationException {
        return Class.forName(name + "$").getField("MODULE$").get(null);
    }

    static Object create(String className, Object argument) throws ReflectiveOperationException {
        return Class.forName(className).getConstructors()[0].newInstance(argument);
    }

    /** Calls the method with this name and number of parameters, private or not, of the object's class or above. */
    static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && !method.isBridge()) {
                    method.setAccessible(true);
                    return invoke(method, target, arguments);
                }
            }
        }
        throw new NoSuchMethodException(target.getClass() + "." + name);
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws ReflectiveOperationException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
