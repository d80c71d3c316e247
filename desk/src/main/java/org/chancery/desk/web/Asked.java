package org.chancery.desk.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.desk.page.Paths;
import org.chancery.desk.page.Pin;
import org.chancery.desk.page.Reference;
import org.chancery.model.Entity;
import org.chancery.register.Register;

/** A request, read: what is asked, of which times. */
public final class Asked {
  private static final String TWIN = ".json";

  private final Context context;
  private final Pin pin;
  private final Inquiry inquiry;

  private Asked(Context context, Pin pin, Register register, Reference reference) {
    this.context = context;
    this.pin = pin;
    this.inquiry = new Inquiry(register, reference.base(), pin.known());
  }

  /**
   * A request about a day, by the knowledge of a time.
   *
   * @throws Problem.Raised if either is none
   */
  public static Asked of(Context context, Register register, Reference reference, Clock clock) {
    Pin pin =
        new Pin(
            Parameters.day(context, "on").orElse(null),
            Parameters.moment(context, "known").orElse(null),
            LocalDate.now(clock));
    return new Asked(context, pin, register, reference);
  }

  /**
   * A request by the knowledge of a time, which says in its own way about which days it is.
   *
   * @throws Problem.Raised if the time is none
   */
  public static Asked withoutDay(
      Context context, Register register, Reference reference, Clock clock) {
    Pin pin = new Pin(null, Parameters.moment(context, "known").orElse(null), LocalDate.now(clock));
    return new Asked(context, pin, register, reference);
  }

  /** The request itself. */
  public Context context() {
    return context;
  }

  /** The times that are asked about. */
  public Pin pin() {
    return pin;
  }

  /** The register as it was known at the time that is asked about. */
  public Inquiry inquiry() {
    return inquiry;
  }

  /** Whether the JSON twin of a page is wanted. */
  public boolean isTwin() {
    return context.path().endsWith(TWIN);
  }

  /** A part of the path, without what tells that JSON is wanted. */
  public String part(String name) {
    return withoutTwin(context.pathParam(name));
  }

  /** The path of the page with its parameters, without its times and without what makes it JSON. */
  public String path() {
    String page = withoutTwin(context.path());
    List<String> parameters = new ArrayList<>();
    context
        .queryParamMap()
        .forEach((name, values) -> {
          if (!name.equals("on") && !name.equals("known")) {
            values.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> parameters.add(Paths.escaped(name) + "=" + Paths.escaped(value)));
          }
        });
    return parameters.isEmpty() ? page : page + "?" + String.join("&", parameters);
  }

  private static String withoutTwin(String path) {
    return path.endsWith(TWIN) ? path.substring(0, path.length() - TWIN.length()) : path;
  }

  /** A parameter; empty if it is not given or is given as nothing. */
  public Optional<String> text(String name) {
    return Parameters.text(context, name);
  }

  /** A day, as in 2022-03-20. */
  public Optional<LocalDate> day(String name) {
    return Parameters.day(context, name);
  }

  /** Number of a page, from 1; 1 if it is not given. */
  public int page() {
    return Parameters.page(context);
  }

  /** The entity that a parameter names, by its id or a name. */
  public Optional<Entity> entity(String name) {
    return text(name).map(inquiry::entity);
  }
}
