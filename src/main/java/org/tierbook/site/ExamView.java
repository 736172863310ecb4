package org.tierbook.site;

import java.util.List;
import org.tierbook.text.Localized;

/**
 * The questions of a course on paper.
 *
 * @param key whether the answers are shown, on a sheet of their own
 * @param other the sheet without answers, or the one with them
 */
public record ExamView(
    Localized headline,
    Localized lead,
    boolean key,
    Link course,
    Link other,
    List<QuizView> quizzes,
    boolean untranslated)
    implements View {}
