package org.chancery.register.statute;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names of the states of today in any language, as CLDR has them by way of ICU. Dissolved states
 * have none: what ICU says of them is wrong.
 */
final class StateNames {
  private static final Map<String, String> ALPHA_2 = codes();

  private StateNames() {}

  /**
   * The name of a state.
   *
   * @param state id, as in "state/kaz"
   * @param language BCP 47 code
   */
  static Optional<String> of(String state, String language) {
    return Optional.ofNullable(ALPHA_2.get(state))
        .map(code -> new ULocale("", code).getDisplayCountry(ULocale.forLanguageTag(language)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes =
        Arrays.stream(Locale.getISOCountries())
            .collect(
                Collectors.toMap(
                    code ->
                        "state/" + Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT),
                    code -> code,
                    (first, second) -> first,
                    HashMap::new));
    // Not of ISO 3166, but in general use and in CLDR.
    codes.put("state/xkx", "XK");
    return Map.copyOf(codes);
  }
}
