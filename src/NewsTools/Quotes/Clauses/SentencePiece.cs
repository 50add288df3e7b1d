namespace NewsTools.Quotes;

/// <summary>A piece of a <see cref="NarratorSentence"/>: one token, or a whole utterance in quotation marks.</summary>
internal readonly record struct SentencePiece(int First, int End, Quotation? Utterance);
