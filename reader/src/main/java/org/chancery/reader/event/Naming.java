package org.chancery.reader.event;

/**
 * A name in a sentence that tells whose side somebody is on.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param code the state's code, {@code IGO} or {@code NGO}
 * @param sector the part of society that the name itself gives, or empty
 * @param kind what kind of name
 */
record Naming(int first, int last, String code, String sector, Kind kind) {

  enum Kind {
    /** A state outright: "Libya". */
    STATE,
    /** By its people: "Libyan", "Libyans". */
    PEOPLE,
    /** A capital or another seat of government: "Tripoli". */
    CAPITAL,
    /** Another place: "Benghazi". */
    PLACE,
    /** A body of several states, or a known one of none. */
    BODY,
    /** A movement, a party, a well-known person. */
    KNOWN
  }

  boolean liesIn(int from, int to) {
    return first >= from && last <= to;
  }
}
