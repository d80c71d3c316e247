package org.chancery.cli;

import java.util.Optional;
import org.chancery.answers.Inquiry;
import org.chancery.cli.ask.Titles;
import org.chancery.entities.EntityBase;
import org.chancery.entities.Office;
import org.chancery.entities.Organisation;
import org.chancery.entities.State;
import org.chancery.model.Entity;
import org.chancery.model.EntityKind;

/** The titles that ship with the program. */
final class KnownTitles implements Titles {
  private final Inquiry inquiry;

  KnownTitles(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  @Override
  public boolean isTitle(String words) {
    return !inquiry.titles(words).isEmpty();
  }

  @Override
  public Optional<String> bodyOf(String title) {
    return base().offices().stream()
        .map(Office::bound)
        .flatMap(bound -> bound.entrySet().stream())
        .filter(entry -> entry.getKey().equalsIgnoreCase(title))
        .map(entry -> entry.getValue())
        .findFirst()
        .map(id -> Optional.ofNullable(base().byId().get(id)).map(Entity::name).orElse(id));
  }

  @Override
  public Optional<String> state(String adjective) {
    return base().states().stream()
        .filter(state -> state.demonyms().stream().anyMatch(it -> it.equalsIgnoreCase(adjective)))
        .map(State::name)
        .findFirst();
  }

  @Override
  public Optional<String> headOf(String organisation) {
    return inquiry
        .onlyOne(organisation, EntityKind.ORGANISATION)
        .flatMap(it -> base().organisation(it.id()))
        .map(Organisation::head);
  }

  private EntityBase base() {
    return inquiry.base();
  }
}
