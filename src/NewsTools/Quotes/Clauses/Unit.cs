namespace NewsTools.Quotes;

/// <summary>A piece of a <see cref="Unit"/>: one token, or a whole utterance in quotation marks.</summary>
internal readonly record struct Item(int First, int End, Quotation? Utterance);

/// <summary>A sentence of the narrator, in which each utterance between marks, however many sentences it holds, is one piece.</summary>
internal sealed class Unit
{
    public List<Item> Items { get; } = [];

    /// <summary>The quotations that are parts of its clauses rather than utterances of their own.</summary>
    public List<Quotation> Fragments { get; } = [];

    public int First => Items[0].First;

    public int End => Items[^1].End;

    /// <summary>Whether it is a single utterance without a word of the narrator.</summary>
    public bool IsBare { get; set; }

    /// <summary>The index of the piece that holds a token, or -1.</summary>
    public int IndexOf(int token)
    {
        int low = 0, high = Items.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (Items[middle].End <= token)
                low = middle + 1;
            else if (Items[middle].First > token)
                high = middle - 1;
            else
                return middle;
        }
        return -1;
    }
}
