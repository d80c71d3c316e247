package org.chancery.reader.event;

import org.jspecify.annotations.Nullable;

/** Tells PLOVER's modes of events that are composed of a word and a deed under it. */
final class Modes {

  private Modes() {}

  /**
   * The mode that the rule gives, or the one that follows from what is asked, refused, threatened.
   */
  static String of(MainDeed told) {
    boolean asSaid = told.type() == told.deed().type();
    Deed under = told.under();
    if (asSaid && (!told.deed().mode().isEmpty() || under == null)) {
      return told.deed().mode();
    }
    Deed content = asSaid || told.deed().commits() ? under : told.deed();
    return switch (told.type()) {
      case REQUEST, REJECT -> asked(content);
      case THREATEN -> threatened(content);
      default -> "";
    };
  }

  private static String asked(@Nullable Deed content) {
    if (content == null) {
      return "";
    }
    return switch (content.type()) {
      case AID, COOPERATE, SUPPORT -> "assist";
      case CONSULT, AGREE -> "meet";
      case RETREAT -> "yield";
      case CONCEDE -> "change";
      default -> "";
    };
  }

  private static String threatened(@Nullable Deed content) {
    if (content == null) {
      return "";
    }
    return switch (content.type()) {
      case ASSAULT, MOBILIZE -> "violence";
      case SANCTION -> content.mode().equals("expel") ? "expel" : "relations";
      case COERCE ->
          switch (content.mode()) {
            case "ban", "arrest" -> content.mode();
            default -> "restrict";
          };
      case PROTEST -> content.mode().equals("boycott") ? "relations" : "";
      default -> "";
    };
  }
}
