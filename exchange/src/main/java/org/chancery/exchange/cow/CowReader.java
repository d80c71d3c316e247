package org.chancery.exchange.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.entities.EntityBase;
import org.chancery.model.Attribution;
import org.chancery.model.Claim;
import org.chancery.model.ClaimJson;
import org.chancery.model.Date;
import org.chancery.model.Dispatch;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;
import org.chancery.model.Evidence;
import org.chancery.model.Fact;
import org.chancery.model.KnownEntity;
import org.chancery.model.Modality;

/**
 * Reads the claims in a dispatch that {@link CowImport} has made, from its text alone: each spell
 * of membership, and since when the organisation exists.
 */
public final class CowReader {

  /** Raised when it makes other claims of the same text. */
  public static final String VERSION = "cow-igo-2";

  private final Map<String, Entity> known;

  /**
   * @param base the states and organisations that are known beforehand
   */
  public CowReader(EntityBase base) {
    this.known = base.byId();
  }

  /** Whether a dispatch is one for this reader and no other. */
  public static boolean reads(Dispatch dispatch) {
    return dispatch.source().equals(CowImport.SOURCE) && TableText.isOne(dispatch.text());
  }

  /**
   * The claims of a dispatch, in the order of its lines.
   *
   * @throws IllegalArgumentException if the dispatch is none that it {@link #reads}
   */
  public List<Claim> claims(Dispatch dispatch) {
    TableText text = TableText.read(dispatch.text());
    Entity organisation = organisation(text.table());
    List<Claim> claims = new ArrayList<>();
    founding(text, organisation)
        .ifPresent(
            fact -> claims.add(claim(dispatch, text, text.existence(), fact, Modality.ASSERTED)));
    for (TableText.Told told : text.spells()) {
      claims.add(membership(dispatch, text, told, organisation));
    }
    return claims;
  }

  /** The organisation that a dispatch is about, with the names by which it may be looked for. */
  public KnownEntity organisation(Dispatch dispatch) {
    Table table = TableText.read(dispatch.text()).table();
    Entity organisation = organisation(table);
    return new KnownEntity(
        organisation, List.of(organisation.name(), table.acronym()).stream().distinct().toList());
  }

  /** The id of the organisation with an acronym of the source, in lower case. */
  public static String organisationId(String acronym) {
    return Lists.organisation(acronym).orElse("org/cow-" + acronym);
  }

  private Entity organisation(Table table) {
    String id = organisationId(table.acronym().toLowerCase(Locale.ROOT));
    String name = table.name() == null ? table.acronym() : table.name();
    return Optional.ofNullable(known.get(id))
        .orElseGet(() -> new Entity(id, EntityKind.ORGANISATION, name, name))
        .calledAs(table.acronym().toUpperCase(Locale.ROOT));
  }

  /** The state with a code of the source, as in "2"; empty if there is none. */
  public Optional<Entity> state(String code) {
    return Lists.stateOfCode(code).map(this::state);
  }

  /** The entity that a state of the source is. */
  public Entity state(CowState state) {
    return Optional.ofNullable(known.get(state.id()))
        .orElseGet(() -> new Entity(state.id(), EntityKind.STATE, state.name(), state.name()))
        .calledAs(state.name());
  }

  /**
   * Where the two forms do not say the same of a state, both cannot be right: the other goes first,
   * and this one tells what may be.
   */
  private Claim membership(
      Dispatch dispatch, TableText text, TableText.Told told, Entity organisation) {
    Spell spell = told.spell();
    boolean disputed = text.table().disputed().containsKey(spell.state());
    return claim(
        dispatch,
        text,
        told.line(),
        membership(spell, organisation),
        disputed ? Modality.POSSIBLE : Modality.ASSERTED);
  }

  private Fact.Membership membership(Spell spell, Entity organisation) {
    return new Fact.Membership(
        state(spell.state()),
        organisation,
        spell.run().status().word(),
        spell.start(),
        spell.end(),
        spell.at(),
        null);
  }

  private static Optional<Fact> founding(TableText text, Entity organisation) {
    Table table = text.table();
    return table.existence().stream()
        .findFirst()
        .map(years ->
            Date.parse(
                (years.first() == table.data().first() ? "[..%04d]" : "%04d")
                    .formatted(years.first())))
        .map(date -> new Fact.Founding(organisation, date));
  }

  private static Claim claim(
      Dispatch dispatch, TableText text, TableText.Line line, Fact fact, Modality modality) {
    Evidence evidence = Evidence.of(text.text(), line.from(), line.to());
    Format format = text.table().format();
    return new Claim(
        "c-" + Dispatch.digest(dispatch.id(), VERSION, ClaimJson.tree(fact).toString()),
        dispatch.id(),
        fact,
        modality,
        List.of(new Attribution.Source(dispatch.source())),
        List.of(evidence),
        "cow-igo/" + format.word(),
        format.confidence());
  }
}
