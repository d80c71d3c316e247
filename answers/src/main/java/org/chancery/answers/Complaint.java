package org.chancery.answers;

/** Why something cannot be done as it is asked, in one sentence for the user. */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean misunderstanding;

  private Complaint(String sentence, boolean misunderstanding) {
    super(sentence);
    this.misunderstanding = misunderstanding;
  }

  /** What was asked is understood, and cannot be done. */
  public Complaint(String sentence) {
    this(sentence, false);
  }

  /** What was asked is not understood. */
  public static Complaint ofMisunderstanding(String sentence) {
    return new Complaint(sentence, true);
  }

  /** Whether what was asked is not understood, so that it is to be asked in another way. */
  public boolean isMisunderstanding() {
    return misunderstanding;
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
