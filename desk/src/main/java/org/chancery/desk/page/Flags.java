package org.chancery.desk.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.model.Entity;

/** Which flag is whose. */
public final class Flags {
  private static final Map<String, String> BY_STATE = byState();

  private Flags() {}

  /** The two letters by which a state's flag is called; "" for who has none among the flags. */
  public static String of(Entity entity) {
    return BY_STATE.getOrDefault(entity.id(), "");
  }

  private static Map<String, String> byState() {
    Map<String, String> codes = new HashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .forEach(country ->
            codes.put(
                "state/" + country.getISO3Country().toLowerCase(Locale.ROOT),
                country.getCountry().toLowerCase(Locale.ROOT)));
    // The one state with a code in use that ISO 3166-1 does not have.
    codes.put("state/xkx", "xk");
    return Map.copyOf(codes);
  }
}
