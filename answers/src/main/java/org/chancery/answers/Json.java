package org.chancery.answers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chancery.answers.text.Wording;
import org.chancery.model.Bounds;
import org.chancery.model.ClaimJson;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.RulingJson;
import org.chancery.model.Stretch;
import org.chancery.register.DispatchInfo;
import org.chancery.register.Held;
import org.chancery.register.Proof;
import org.chancery.register.Ruled;
import org.chancery.register.Stint;
import org.chancery.register.TallyOn;
import org.chancery.register.Testimony;
import org.chancery.register.entry.Entry;
import org.chancery.register.finding.Finding;
import org.chancery.register.statute.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the register answers, as JSON; facts and claims in the form of the vocabulary. */
public final class Json {

  private Json() {}

  public static ObjectNode object() {
    return ClaimJson.mapper().createObjectNode();
  }

  public static <T> ArrayNode array(Collection<T> all, Function<T, ObjectNode> each) {
    ArrayNode array = ClaimJson.mapper().createArrayNode();
    all.forEach(one -> array.add(each.apply(one)));
    return array;
  }

  public static ObjectNode of(Entity entity) {
    return object()
        .put("id", entity.id())
        .put("kind", entity.kind().word())
        .put("name", entity.name());
  }

  /** Days in a row as they are written behind {@code --on}. */
  public static String on(Stretch days) {
    return days.isDay() ? days.first().toString() : days.first() + "/" + days.last();
  }

  /** A word of an enumeration, in lower case. */
  public static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** A day; null for the sentinel of a side without end. */
  public static @Nullable String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
  }

  public static ObjectNode of(Stint stint) {
    ObjectNode node = object().put("entry", stint.entry()).put("status", stint.status());
    node.set("bounds", of(stint.bounds()));
    return node.put("planned", stint.planned());
  }

  public static ObjectNode of(DispatchInfo info) {
    return object()
        .put("id", info.id())
        .put("label", info.label())
        .put("source", info.source())
        .put("title", info.title())
        .put("date", info.date().toString())
        .put("url", info.url())
        .put("reader", info.reader())
        .put("recorded", info.recorded().toString());
  }

  public static ObjectNode of(Testimony testimony) {
    DispatchInfo info = testimony.dispatch();
    return ClaimJson.tree(testimony.claim(), info.label())
        .put("source", info.source())
        .put("published", info.date().toString());
  }

  public static ObjectNode of(Entry entry) {
    ObjectNode node = object().put("entry", entry.id());
    node.setAll(ClaimJson.tree(entry.fact()));
    node.set("bounds", of(entry.bounds()));
    return node.put("planned", entry.planned())
        .put("supporting", entry.supporting())
        .put("opposing", entry.opposing())
        .put("origins", entry.origins())
        .put("recorded", entry.recorded().toString());
  }

  public static ObjectNode of(Held held, ObjectNode entry) {
    ObjectNode node = object().put("truth", Wording.word(held.truth()));
    node.setAll(entry);
    return node;
  }

  public static ObjectNode of(TallyOn tally) {
    return object()
        .put("status", tally.status())
        .put("count", tally.count())
        .put("complete", tally.complete())
        .put("at", tally.at().toString())
        .put("source", tally.testimony().dispatch().source())
        .put("claim", tally.testimony().claim().id());
  }

  public static ObjectNode of(Proof proof) {
    ObjectNode node = object();
    node.set("supporting", testimonies(proof.supporting()));
    node.set("narrowing", testimonies(proof.narrowing()));
    node.set("opposing", testimonies(proof.opposing()));
    node.set("rejected", testimonies(proof.rejected()));
    node.set(
        "rulings",
        array(
            proof.rulings().values().stream().flatMap(List::stream).distinct().toList(), Json::of));
    return node;
  }

  /** What does not fit, without the words of the claims that do not. */
  public static ObjectNode of(Finding finding) {
    ObjectNode node =
        object()
            .put("finding", finding.id())
            .put("kind", finding.kind().word())
            .put("gravity", finding.gravity().word())
            .put("what", finding.what())
            .put("since", finding.since().toString());
    node.set("about", array(finding.about(), Json::of));
    node.set("entries", strings(finding.entries()));
    node.set("claims", strings(finding.claims()));
    return node.put("settledBy", finding.remedy())
        .put("rule", finding.rule() == null ? null : finding.rule().toString());
  }

  /**
   * A presidency that follows from a statute.
   *
   * @param names gives the name of a state by its id
   */
  public static ObjectNode of(Turn turn, UnaryOperator<String> names) {
    ObjectNode node = object().put("projected", true);
    String state = turn.state();
    if (state != null) {
      node.putObject("holder")
          .put("id", state)
          .put("kind", EntityKind.STATE.word())
          .put("name", names.apply(state));
    }
    return node.put("region", turn.region())
        .put("start", turn.start().toString())
        .put("end", turn.end().toString())
        .put("decided", turn.decided())
        .put("source", turn.source().toString());
  }

  /** Some texts. */
  public static ArrayNode strings(Collection<String> texts) {
    ArrayNode array = ClaimJson.mapper().createArrayNode();
    texts.forEach(array::add);
    return array;
  }

  public static ObjectNode of(Ruled ruled) {
    return object()
        .put("id", ruled.id())
        .setAll(RulingJson.tree(ruled.ruling()))
        .put("by", ruled.by())
        .put("reason", ruled.reason())
        .put("recorded", ruled.recorded().toString())
        .put("stands", ruled.stands());
  }

  private static ArrayNode testimonies(List<Testimony> testimonies) {
    return array(testimonies, Json::of);
  }

  private static ObjectNode of(Bounds bounds) {
    return ClaimJson.mapper().valueToTree(bounds);
  }
}
