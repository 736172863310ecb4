package org.tierbook.html;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public record or enum as templates see it: {@code tier.name} is what its method {@code name()}
 * gives, a component or not. Leaner than FreeMarker's beans: no overloads, no setters, nothing that
 * takes arguments.
 */
class ObjectModel implements TemplateHashModel {
  private static final ClassValue<Map<String, Method>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return methods(type);
        }
      };

  private final Object value;
  private final Wrapper wrapper;
  private final Map<String, Method> methods;

  ObjectModel(Object value, Wrapper wrapper) {
    this.value = value;
    this.wrapper = wrapper;
    this.methods = METHODS.get(value.getClass());
  }

  private static Map<String, Method> methods(Class<?> type) {
    Map<String, Method> methods = new HashMap<>();
    for (Method method : type.getMethods()) {
      if (method.getParameterCount() == 0
          && !Modifier.isStatic(method.getModifiers())
          && method.getDeclaringClass() != Object.class
          && method.getReturnType() != void.class) {
        methods.putIfAbsent(method.getName(), method);
      }
    }
    return methods;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Method method = methods.get(name);
    return method == null ? null : wrapper.wrap(call(method));
  }

  private @Nullable Object call(Method method) throws TemplateModelException {
    try {
      return method.invoke(value);
    } catch (InvocationTargetException e) {
      throw new TemplateModelException(method.getName() + " failed: " + e.getCause(), e);
    } catch (IllegalAccessException e) {
      throw new TemplateModelException(method.getName() + " isn't public", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
