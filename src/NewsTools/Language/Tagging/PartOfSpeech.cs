namespace NewsTools.Language;

/// <summary>The universal part-of-speech tags (UPOS, Universal Dependencies 2).</summary>
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // the names are the standard's own
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}
