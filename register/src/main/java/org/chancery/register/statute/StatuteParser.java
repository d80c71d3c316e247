package org.chancery.register.statute;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.model.Date;
import org.chancery.model.yaml.FaultList;
import org.chancery.model.yaml.Spelling;
import org.chancery.model.yaml.YamlFields;
import org.chancery.model.yaml.YamlFile;
import org.chancery.model.yaml.YamlText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Makes the statute of a file, or tells all that is wrong with it.
 *
 * <p>What is missing or wrong is noted and replaced by something harmless, so that the rest can be
 * checked as well; the one who notes the faults must not hand out what is made then.
 */
final class StatuteParser {
  private static final List<String> FIELDS =
      List.of(
          "organisation",
          "also",
          "name",
          "as-of",
          "sources",
          "tiers",
          "offices",
          "presidency",
          "summits",
          "languages");
  private static final List<String> TIER = List.of("status", "source");
  private static final List<String> OFFICE =
      List.of("title", "seats", "term", "renewable", "holders", "since", "source");
  private static final List<String> PRESIDENCY =
      List.of(
          "name", "unit", "office", "length", "start", "order", "among", "decided", "since",
          "source");
  private static final List<String> ORDERS =
      List.of("alphabetical", "list", "from", "regions", "decision");
  private static final List<String> DECIDED = List.of("start", "holder", "source");
  private static final List<String> SUMMIT = List.of("level", "every", "since", "source");

  private static final Pattern ORGANISATION = Pattern.compile("org/[a-z0-9-]+");
  private static final Pattern STATE = Pattern.compile("state/[a-z]{3}");
  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

  private static final String DAY_FORM = "a day such as 2008-12-15";
  private static final String LENGTH_FORM = "a length such as P1Y, P6M or P30M";
  private static final String STATE_FORM =
      "the id of a state: state/ and its ISO 3166 alpha-3 code in lower case, as in state/kaz";

  private final YamlFile file;
  private final FaultList faults;
  private final Map<String, String> sources = new LinkedHashMap<>();

  private StatuteParser(YamlFile file, FaultList faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The statute of a file; empty where the file has none, which is noted. */
  static Optional<Statute> read(YamlFile file, FaultList faults) {
    Optional<Node> root = YamlText.root(file, faults);
    if (root.isEmpty()) {
      faults.add(file, (Mark) null, "it holds no statute; begin with \"organisation: org/…\"");
    }
    return root.map(new StatuteParser(file, faults)::statute);
  }

  private Statute statute(Node root) {
    YamlFields fields = YamlFields.of(file, root, "a statute", FIELDS, faults);
    readSources(fields);
    List<Tier> tiers = each(fields, "tiers", "a tier", TIER, this::tier);
    return new Statute(
        id(
            fields,
            "organisation",
            ORGANISATION,
            "org/sco",
            "the id of an organisation, as org/sco"),
        also(fields),
        fields.required("name", "name: Shanghai Cooperation Organisation"),
        asOf(fields),
        List.copyOf(sources.values()),
        tiers,
        each(fields, "offices", "an office", OFFICE, it -> office(it, tiers)),
        fields
            .node("presidency")
            .map(node -> presidency(of(node, "a presidency", PRESIDENCY), tiers))
            .orElse(null),
        each(fields, "summits", "a rule of summits", SUMMIT, this::summit),
        languages(fields),
        new Statute.Origin(
            file.name(),
            root.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
            file.shipped()));
  }

  private static List<String> also(YamlFields fields) {
    List<String> also = fields.texts("also");
    also.stream()
        .filter(id -> !ORGANISATION.matcher(id).matches())
        .forEach(id ->
            fields.faultAt(
                "also", "\"%s\" is not the id of an organisation, as org/sco".formatted(id)));
    return also;
  }

  private void readSources(YamlFields fields) {
    Optional<Node> node = fields.node("sources");
    node.map(it -> YamlFields.open(file, it, "\"sources\"", faults))
        .ifPresent(
            all -> all.names().forEach(key -> all.text(key).ifPresent(it -> sources.put(key, it))));
    if (sources.isEmpty()) {
      fields.faultAt(
          "sources",
          "a statute names what it rests on; add for instance sources: {charter: \"Charter of"
              + " …\"}");
    }
  }

  private static Date asOf(YamlFields fields) {
    fields.required("as-of", "as-of: 2025-06");
    return fields
        .value("as-of", Date::parse, "a date such as 2025-06")
        .orElseGet(() -> Date.ofYear(0));
  }

  private Tier tier(YamlFields fields) {
    return new Tier(
        fields.required("status", "status: observer").toLowerCase(Locale.ROOT), source(fields));
  }

  private OfficeRule office(YamlFields fields, List<Tier> tiers) {
    return new OfficeRule(
        fields.required("title", "title: Secretary-General"),
        fields.value("seats", StatuteParser::positive, "a number from 1").orElse(1),
        fields.value("term", StatuteParser::length, LENGTH_FORM).orElse(null),
        fields
            .value("renewable", word -> word(OfficeRule.Renewal.class, word), "no, once or yes")
            .orElse(null),
        statuses(fields, "holders", tiers),
        since(fields),
        source(fields));
  }

  private SummitRule summit(YamlFields fields) {
    fields.required("every", "every: P1Y");
    return new SummitRule(
        fields.required("level", "level: summit"),
        fields.value("every", StatuteParser::length, LENGTH_FORM).orElse(Period.ofYears(1)),
        since(fields),
        source(fields));
  }

  private PresidencyRule presidency(YamlFields fields, List<Tier> tiers) {
    fields.required("unit", "unit: state");
    fields.required("length", "length: P1Y");
    fields.required("start", "start: 01-01");
    return new PresidencyRule(
        fields.required("name", "name: presidency"),
        fields
            .value("unit", word -> word(PresidencyRule.Unit.class, word), "state or person")
            .orElse(PresidencyRule.Unit.STATE),
        fields.text("office").orElse(null),
        fields.value("length", StatuteParser::length, LENGTH_FORM).orElse(Period.ofYears(1)),
        fields
            .value(
                "start",
                StatuteParser::start,
                "a day of the year such as 01-01, a month such as 05, or the word summit")
            .orElseGet(PresidencyRule.Start.AtSummit::new),
        order(fields),
        statuses(fields, "among", tiers),
        each(fields, "decided", "a decided turn", DECIDED, this::decided),
        since(fields),
        source(fields));
  }

  private PresidencyRule.Decided decided(YamlFields fields) {
    fields.required("start", "start: 2024");
    return new PresidencyRule.Decided(
        fields.value("start", Date::parse, "a date such as 2024").orElseGet(() -> Date.ofYear(0)),
        id(fields, "holder", STATE, "state/rus", STATE_FORM),
        source(fields));
  }

  // ---------------------------------------------------------------- order

  private Order order(YamlFields presidency) {
    Optional<Node> node = presidency.node("order");
    if (node.isEmpty()) {
      presidency.required("order", "order: {alphabetical: {language: en}}");
      return new Order.ByDecision();
    }
    if (YamlText.of(node.get()).equals(Optional.of("decision"))) {
      return new Order.ByDecision();
    }
    YamlFields fields = of(node.get(), "an order", ORDERS);
    if (fields.node("alphabetical").isPresent()) {
      return alphabetical(
          of(
              fields.node("alphabetical").get(),
              "an alphabetical order",
              List.of("language", "names")));
    }
    if (fields.node("list").isPresent()) {
      return new Order.Listed(
          states(fields, "list"), fields.value("from", LocalDate::parse, DAY_FORM).orElse(null));
    }
    if (fields.node("regions").isPresent()) {
      return new Order.ByRegion(
          each(fields, "regions", "a region", List.of("name", "states"), this::region));
    }
    presidency.faultAt(
        "order", "an order is alphabetical, a list, by regions, or the word decision; give one");
    return new Order.ByDecision();
  }

  private Order alphabetical(YamlFields fields) {
    String language = fields.required("language", "language: ru");
    if (!language.isEmpty()) {
      checkLanguage(fields, "language", language);
    }
    Map<String, String> names = new LinkedHashMap<>();
    fields
        .node("names")
        .map(node -> YamlFields.open(file, node, "\"names\"", faults))
        .ifPresent(all ->
            all.names()
                .forEach(state -> {
                  checkState(all, state, state);
                  all.text(state).ifPresent(name -> names.put(state, name));
                }));
    return new Order.Alphabetical(language, names);
  }

  private Order.Region region(YamlFields fields) {
    return new Order.Region(fields.required("name", "name: Eastern"), states(fields, "states"));
  }

  private List<String> states(YamlFields fields, String name) {
    List<String> states = fields.texts(name);
    states.forEach(state -> checkState(fields, name, state));
    if (states.isEmpty()) {
      fields.faultAt(name, "no state is listed; add for instance [state/bra, state/rus]");
    }
    return states;
  }

  private static void checkState(YamlFields fields, String name, String state) {
    if (!STATE.matcher(state).matches()) {
      fields.faultAt(name, "\"%s\" is not %s".formatted(state, STATE_FORM));
    }
  }

  // ---------------------------------------------------------------- what several parts have

  private List<String> languages(YamlFields fields) {
    List<String> languages = fields.texts("languages");
    languages.forEach(language -> checkLanguage(fields, "languages", language));
    return languages;
  }

  private static void checkLanguage(YamlFields fields, String name, String language) {
    if (!LANGUAGES.contains(ULocale.forLanguageTag(language).getLanguage())) {
      fields.faultAt(
          name, "\"%s\" is no language; give its ISO 639 code, as in ru".formatted(language));
    }
  }

  private static String id(
      YamlFields fields, String name, Pattern pattern, String example, String form) {
    String id = fields.required(name, "%s: %s".formatted(name, example));
    if (!id.isEmpty() && !pattern.matcher(id).matches()) {
      fields.faultAt(name, "\"%s\" is not %s".formatted(id, form));
    }
    return id;
  }

  private static List<String> statuses(YamlFields fields, String name, List<Tier> tiers) {
    List<String> known = tiers.stream().map(Tier::status).toList();
    List<String> statuses = fields.texts(name);
    statuses.stream()
        .filter(status -> !known.contains(status))
        .forEach(status ->
            fields.faultAt(
                name,
                known.isEmpty()
                    ? "\"%s\" is none of the tiers, of which there are none; add it to them"
                        .formatted(status)
                    : "\"%s\" is none of the tiers%s"
                        .formatted(status, Spelling.hintOrAll(status, known))));
    return statuses;
  }

  private static @Nullable LocalDate since(YamlFields fields) {
    return fields.value("since", LocalDate::parse, DAY_FORM).orElse(null);
  }

  /** What stands under "source": the key of a source, and after a comma the place in it. */
  private Citation source(YamlFields fields) {
    String text = fields.required("source", "source: charter, article 5");
    String key = text.split(",", 2)[0].strip();
    String place = text.contains(",") ? text.substring(text.indexOf(',') + 1).strip() : null;
    String title = sources.get(key);
    if (!text.isEmpty() && title == null && !sources.isEmpty()) {
      fields.faultAt(
          "source",
          "no source is called \"%s\"%s".formatted(key, Spelling.hintOrAll(key, sources.keySet())));
    }
    return new Citation(title == null ? key : title, place);
  }

  private <T> List<T> each(
      YamlFields fields,
      String name,
      String what,
      List<String> known,
      Function<YamlFields, T> make) {
    List<T> all = new ArrayList<>();
    fields.elements(name).forEach(node -> all.add(make.apply(of(node, what, known))));
    return all;
  }

  private YamlFields of(Node node, String what, List<String> known) {
    return YamlFields.of(file, node, what, known, faults);
  }

  // ---------------------------------------------------------------- meanings

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static Period length(String text) {
    Period length = Period.parse(text);
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private static PresidencyRule.Start start(String text) {
    if (text.equals("summit")) {
      return new PresidencyRule.Start.AtSummit();
    }
    if (text.matches("[0-9]{2}")) {
      return new PresidencyRule.Start.InMonth(MonthDay.parse("--" + text + "-01").getMonthValue());
    }
    return new PresidencyRule.Start.OnDay(MonthDay.parse("--" + text));
  }
}
