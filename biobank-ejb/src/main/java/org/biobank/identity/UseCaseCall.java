package org.biobank.identity;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biobank.shared.Act;
import org.biobank.shared.HasCode;
import org.jspecify.annotations.Nullable;

/** One call of a use case, as authorisation and audit see it. */
record UseCaseCall(Method method, List<@Nullable Object> arguments) {
  static UseCaseCall of(InvocationContext call) {
    return new UseCaseCall(call.getMethod(), Arrays.asList(call.getParameters()));
  }

  Requires requires() {
    var requires = method.getAnnotation(Requires.class);
    if (requires == null) {
      throw new IllegalStateException(name() + " states no permission");
    }
    return requires;
  }

  String name() {
    return method.getDeclaringClass().getSimpleName();
  }

  boolean changes() {
    return method.getDeclaringClass().isAnnotationPresent(Act.class);
  }

  /** The code of what it is about: the parameter marked so, else what came out of it. */
  Optional<String> subject(@Nullable Object answer) {
    var annotations = method.getParameterAnnotations();
    for (int i = 0; i < annotations.length; i++) {
      for (var annotation : annotations[i]) {
        if (annotation instanceof Subject) {
          return Optional.ofNullable(arguments.get(i)).map(Object::toString);
        }
      }
    }
    return answer instanceof HasCode coded ? Optional.of(coded.code()) : Optional.empty();
  }
}
