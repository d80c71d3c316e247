package org.chancery.register;

import org.chancery.model.Dispatch;

/** A dispatch as the register keeps it. */
public record Kept(Dispatch dispatch, DispatchInfo info) {}
