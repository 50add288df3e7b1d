namespace NewsTools.Training.Corpora;

/// <summary>One word of a treebank.</summary>
/// <param name="Form">The word as it stands.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Universal">UPOS.</param>
/// <param name="Penn">XPOS.</param>
/// <param name="Head">Index of its head in the sentence, from 0; -1 for the root.</param>
/// <param name="Relation">DEPREL.</param>
/// <param name="Start">Where it begins in the sentence's text; -1 where the text does not hold it as it stands.</param>
internal readonly record struct ConlluWord(string Form, string Lemma, string Universal, string Penn, int Head, string Relation, int Start);
