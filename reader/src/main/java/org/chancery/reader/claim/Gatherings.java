package org.chancery.reader.claim;

import java.util.List;
import org.chancery.entities.Place;
import org.chancery.model.Date;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Fact;
import org.chancery.model.Modality;
import org.chancery.reader.mention.Mention;
import org.chancery.reader.time.Direction;
import org.jspecify.annotations.Nullable;

/** Drafts summits, sessions and conferences. */
final class Gatherings {

  private final DraftBook book;
  private final Discourse discourse;

  Gatherings(DraftBook book, Discourse discourse) {
    this.book = book;
    this.discourse = discourse;
  }

  /** "the Astana summit in June 2017", "the 61st summit of the bloc, held in Accra on July 3". */
  void beside(Scene scene, Mention.GatheringName gathering, Telling telling) {
    Entity place = gathering.place();
    Entity venue = null;
    Mention.Time time = null;
    Entity organisation = gathering.organisation();
    int last = gathering.last();
    for (Mention mention : scene.mentions()) {
      if (mention.first() <= last || !onlyJoins(scene, last + 1, mention.first())) {
        continue;
      }
      if (mention instanceof Mention.Time found && time == null) {
        time = found;
      } else if (mention instanceof Mention.Name name
          && name.entities().getFirst().kind() == EntityKind.PLACE
          && place == null) {
        venue = name.entities().getFirst();
        place = venue;
      } else if (organisation == null
          && isOf(scene, mention.first())
          && resolvedBody(scene, mention) != null) {
        organisation = resolvedBody(scene, mention);
      } else {
        break;
      }
      last = mention.last();
    }
    // "the Astana summit" alone says nothing new.
    if (time == null && venue == null) {
      return;
    }
    Modality modality = modality(scene, gathering);
    @Nullable Date date =
        time == null
            ? null
            : time.expression()
                .resolve(
                    book.day(), modality == Modality.ASSERTED ? Direction.PAST : Direction.FUTURE);
    book.draft(
        new Grounds(scene, new Span(gathering.first(), last), "gathering.beside"),
        new Fact.Gathering(
            organisation == null ? discourse.mainOrganisation() : organisation,
            DraftBook.onOneLine(gathering.name()),
            date,
            place,
            null,
            gathering.edition(),
            gathering.level()),
        telling.as(futureIs(date, modality)));
  }

  private @Nullable Entity resolvedBody(Scene scene, Mention mention) {
    return discourse.resolve(scene, mention, Roles.BODY, List.of()).stream()
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(Scene scene, int at) {
    return at > 0
        && (scene.sentence().token(at - 1).is("of")
            || (at > 1 && scene.sentence().token(at - 2).is("of")));
  }

  /** Whether nothing but small words stands between two tokens. */
  private static boolean onlyJoins(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!scene.sentence().token(i).is("in", "at", "on", ",", "held", "of", "the", "from")) {
        return false;
      }
    }
    return true;
  }

  private static Modality modality(Scene scene, Mention mention) {
    return scene.graph().vertexSet().stream()
        .filter(word -> scene.first(word) == mention.first())
        .findFirst()
        .map(word -> Modalities.of(scene.graph(), word))
        .orElse(Modality.ASSERTED);
  }

  void gathering(Roles roles) {
    Mention.GatheringName gathering = roles.mention("gathering", Mention.GatheringName.class);
    if (gathering == null && roles.set("level") == null) {
      book.drop(roles, "no gathering is named");
      return;
    }
    Entity host = roles.entity("host", Roles.ANYONE);
    Entity named = roles.entity("organisation", Roles.BODY);
    Entity organisation =
        gathering != null && gathering.organisation() != null ? gathering.organisation() : named;
    Date date = roles.date("date");
    Entity place = roles.place();
    if (place == null && gathering != null) {
      place = gathering.place();
    }
    if (date == null && place == null && host == null) {
      book.drop(roles, "neither date nor place nor host is named");
      return;
    }
    book.draft(
        roles,
        new Fact.Gathering(
            organisation == null ? discourse.mainOrganisation() : organisation,
            gathering == null ? null : DraftBook.onOneLine(gathering.name()),
            date,
            place,
            host,
            gathering == null ? null : gathering.edition(),
            gathering == null ? roles.set("level") : gathering.level()),
        roles.telling().as(futureIs(date, roles.telling().modality())));
  }

  /** What is said in the present of a day to come is a plan. */
  private Modality futureIs(@Nullable Date date, Modality modality) {
    boolean ahead =
        date != null && date.earliest().map(day -> day.isAfter(book.day())).orElse(false);
    return ahead && modality == Modality.ASSERTED ? Modality.PLANNED : modality;
  }

  /** What is known of a gathering at which something else happened. */
  static Fact.Gathering fact(
      Mention.GatheringName gathering, Entity organisation, @Nullable Date date) {
    return new Fact.Gathering(
        gathering.organisation() == null ? organisation : gathering.organisation(),
        DraftBook.onOneLine(gathering.name()),
        date,
        gathering.place(),
        null,
        gathering.edition(),
        gathering.level());
  }

  /** A gathering as an entity that other claims can point to. */
  static Entity entity(
      Mention.GatheringName gathering, @Nullable Entity organisation, @Nullable Date date) {
    String body = organisation == null ? "" : organisation.id().replaceFirst(".*/", "") + "-";
    String when = date == null ? "" : "-" + date.toString().replaceAll("[^0-9-]", "");
    String id = "gathering/" + body + Place.slug(gathering.name()) + when;
    return new Entity(
        id, EntityKind.GATHERING, DraftBook.onOneLine(gathering.name()), gathering.name());
  }
}
