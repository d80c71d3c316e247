package org.chancery.model;

/**
 * The kinds of political event that PLOVER tells apart, by the names of its edition of 2021. What
 * the edition of 2016 called DEMAND is a REQUEST, its DISAPPROVE and INVESTIGATE are ACCUSE, its
 * FIGHT is ASSAULT.
 */
public enum EventType {
  AGREE(Tone.VERBAL_COOPERATION),
  CONSULT(Tone.VERBAL_COOPERATION),
  SUPPORT(Tone.VERBAL_COOPERATION),
  CONCEDE(Tone.VERBAL_COOPERATION),
  COOPERATE(Tone.MATERIAL_COOPERATION),
  AID(Tone.MATERIAL_COOPERATION),
  RETREAT(Tone.MATERIAL_COOPERATION),
  REQUEST(Tone.VERBAL_CONFLICT),
  ACCUSE(Tone.VERBAL_CONFLICT),
  REJECT(Tone.VERBAL_CONFLICT),
  THREATEN(Tone.VERBAL_CONFLICT),
  SANCTION(Tone.MATERIAL_CONFLICT),
  PROTEST(Tone.MATERIAL_CONFLICT),
  MOBILIZE(Tone.MATERIAL_CONFLICT),
  COERCE(Tone.MATERIAL_CONFLICT),
  ASSAULT(Tone.MATERIAL_CONFLICT);

  /** The four fields into which event data have long been summed up. */
  public enum Tone {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
  }

  private final Tone tone;

  EventType(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }

  /** Whether it does somebody good: whoever says that he will do such a thing agrees to it. */
  public boolean isCooperative() {
    return tone == Tone.VERBAL_COOPERATION || tone == Tone.MATERIAL_COOPERATION;
  }

  /** Whether it is a hostile deed: whoever says that he will do such a thing threatens. */
  public boolean isHostileDeed() {
    return tone == Tone.MATERIAL_CONFLICT;
  }
}
