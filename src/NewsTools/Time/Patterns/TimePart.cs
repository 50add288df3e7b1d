namespace NewsTools.Time;

/// <summary>The words of one expression and what they are.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Words">The classes that were matched, in order.</param>
internal sealed record TimePart(int First, int End, TimeWord[] Words)
{
    /// <summary>The word of a class; null where there is none.</summary>
    public TimeWord? Find(TimeClass wanted)
    {
        foreach (var word in Words)
            if (word.Class == wanted)
                return word;
        return null;
    }

    /// <summary>Whether there is a word of a class.</summary>
    public bool Has(TimeClass wanted) => Find(wanted) is not null;

    /// <summary>How the words limit the time.</summary>
    public string? Mod
    {
        get
        {
            foreach (var word in Words)
                if (word.Mod is not null || word.Class is TimeClass.Lead or TimeClass.Approximator)
                    return word.Mod ?? word.Value;
            return null;
        }
    }

    /// <summary>The number of a word of a class; null where there is none.</summary>
    public int? Number(TimeClass wanted) => Find(wanted) is { } word ? word.Whole : null;
}
