package org.chancery.register;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.KnownEntities;
import org.chancery.model.KnownEntity;
import org.chancery.model.Modality;
import org.chancery.model.Passage;
import org.chancery.model.Standing;

/** Dispatches and claims to try the register with. */
public final class Samples {
  public static final String READER = "reader-1";

  public static final Entity SCO =
      entity("org/sco", EntityKind.ORGANISATION, "Shanghai Cooperation Organisation");
  public static final Entity AU = entity("org/au", EntityKind.ORGANISATION, "African Union");
  public static final Entity INDIA = entity("state/ind", EntityKind.STATE, "India");
  public static final Entity IRAN = entity("state/irn", EntityKind.STATE, "Iran");
  public static final Entity IVORY_COAST = entity("state/civ", EntityKind.STATE, "Côte d'Ivoire");
  public static final Entity ZHANG = entity("person/zhang-ming", EntityKind.PERSON, "Zhang Ming");
  public static final Entity NOROV =
      entity("person/vladimir-norov", EntityKind.PERSON, "Vladimir Norov");

  public static final KnownEntities KNOWN =
      () ->
          List.of(
              new KnownEntity(SCO, List.of(SCO.name(), "SCO", "Shanghai Organisation")),
              new KnownEntity(AU, List.of(AU.name(), "AU", "UA", "Union africaine")),
              new KnownEntity(INDIA, List.of("India", "Republic of India", "Bharat")),
              new KnownEntity(IRAN, List.of("Iran", "Islamic Republic of Iran")),
              new KnownEntity(IVORY_COAST, List.of("Côte d'Ivoire", "Ivory Coast")))
              .stream();

  private Samples() {}

  public static Entity entity(String id, EntityKind kind, String name) {
    return new Entity(id, kind, name, name);
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  public static Dispatch dispatch(String label, String date) {
    String text = "What %s says on %s.".formatted(label, date);
    return Dispatch.of(
        label,
        "Steppe Courier",
        null,
        day(date),
        null,
        null,
        text,
        List.of(new Passage(Passage.Role.BODY, 0, text.length())));
  }

  public static Claim claim(Dispatch dispatch, int number, Modality modality, Fact fact) {
    return new Claim(
        "c-%s-%d".formatted(dispatch.id(), number),
        dispatch.id(),
        fact,
        modality,
        List.of(new Attribution.Source(dispatch.source())),
        List.of(Evidence.of(dispatch.text(), 0, dispatch.text().length())),
        "rule",
        0.9);
  }

  /** The facts as asserted claims of a dispatch. */
  public static List<Claim> claims(Dispatch dispatch, Fact... facts) {
    return IntStream.range(0, facts.length)
        .mapToObj(i -> claim(dispatch, i, Modality.ASSERTED, facts[i]))
        .toList();
  }

  public static Fact.Membership member(Entity member, String start, String end, String at) {
    return new Fact.Membership(member, SCO, "member", date(start), date(end), date(at), null);
  }

  public static Fact.Tenure secretary(Entity holder, String start, String end, String at) {
    return secretary(holder, start, end, at, null, null);
  }

  public static Fact.Tenure secretary(
      Entity holder, String start, String end, String at, Entity predecessor, Standing standing) {
    return new Fact.Tenure(
        holder,
        "Secretary-General",
        SCO,
        date(start),
        date(end),
        null,
        predecessor,
        null,
        standing,
        date(at));
  }

  public static Fact.Tally tally(String status, int count, String at) {
    return new Fact.Tally(SCO, status, count, date(at), false);
  }

  public static Date date(String edtf) {
    return edtf == null ? null : Date.parse(edtf);
  }
}
