package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/** A wide table of benefits. */
public record BenefitsView(
    Localized headline,
    Localized lead,
    Link scheme,
    Matrix matrix,
    List<Localized> notes,
    Link source,
    boolean assumed,
    List<MatrixStep> steps,
    String csv,
    String xlsx)
    implements View {}
