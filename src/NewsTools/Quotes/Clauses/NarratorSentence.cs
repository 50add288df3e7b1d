namespace NewsTools.Quotes;

/// <summary>A sentence of the narrator, in which each utterance between marks, however many sentences it holds, is one piece.</summary>
internal sealed class NarratorSentence
{
    public NarratorSentence(List<SentencePiece> pieces, List<Quotation> fragments, bool isBare, CueFinder cues)
    {
        Pieces = pieces;
        Fragments = fragments;
        IsBare = isBare;
        HasUtterance = pieces.Exists(piece => piece.Utterance is not null);
        Cues = cues.Find(this);
    }

    // Lists, not their interfaces: the rules walk them token by token.
    public List<SentencePiece> Pieces { get; }

    /// <summary>The quotations that are parts of its clauses rather than utterances of their own.</summary>
    public List<Quotation> Fragments { get; }

    /// <summary>The words in it that report, in the order of the text.</summary>
    public List<ReportingCue> Cues { get; }

    /// <summary>Whether it is a single utterance without a word of the narrator.</summary>
    public bool IsBare { get; }

    /// <summary>Whether any of its pieces is an utterance.</summary>
    public bool HasUtterance { get; }

    public int First => Pieces[0].First;

    public int End => Pieces[^1].End;

    /// <summary>The index of the piece that holds a token, or -1.</summary>
    public int IndexOf(int token)
    {
        int low = 0, high = Pieces.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (Pieces[middle].End <= token)
                low = middle + 1;
            else if (Pieces[middle].First > token)
                high = middle - 1;
            else
                return middle;
        }
        return -1;
    }

    /// <summary>Whether a token of the sentence stands in an utterance.</summary>
    public bool IsUttered(int token) => IndexOf(token) is >= 0 and var index && Pieces[index].Utterance is not null;

    /// <summary>Whether a token is of the sentence and stands in no utterance.</summary>
    public bool IsNarrated(int token) => IndexOf(token) is >= 0 and var index && Pieces[index].Utterance is null;

    /// <summary>Whether a place in the text stands in a fragment, its marks included.</summary>
    public bool IsInFragment(int offset)
    {
        foreach (var fragment in Fragments)
            if (fragment.Outer.Contains(offset))
                return true;
        return false;
    }

    /// <summary>Whether a place in the text stands in a fragment before its closing mark.</summary>
    public bool IsInsideFragment(int offset)
    {
        foreach (var fragment in Fragments)
            if (offset >= fragment.Outer.Start && offset + 1 < fragment.Outer.End)
                return true;
        return false;
    }
}
