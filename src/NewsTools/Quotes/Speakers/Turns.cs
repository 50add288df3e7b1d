using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Who has spoken so far, in the order of the text.</summary>
internal sealed class Turns(Document document)
{
    private const int Farthest = 2000; // UTF-16 units that are looked back: keeps a text of one endless paragraph linear

    private readonly List<Turn> _turns = [];
    private readonly HashSet<string> _introduced = new(StringComparer.OrdinalIgnoreCase); // the nouns of those without a name

    /// <summary>Notes who says something.</summary>
    /// <param name="attribution">What is said; what stands inside another's words does not count.</param>
    /// <param name="source">The words that name who says it; null without.</param>
    /// <param name="speaker">Who says it.</param>
    public void Add(Attribution attribution, TextSpan? source, Speaker speaker)
    {
        if (attribution.IsNested)
            return;
        int start = Math.Min(attribution.Start, source?.Start ?? attribution.Start), end = Math.Max(attribution.End, source?.End ?? 0);
        if (speaker is { Kind: SpeakerKind.Unnamed, Entity: null } && Is(speaker.Name.Split(' ')[0], ClosedClass.IndefiniteDeterminer))
            _introduced.Add(HeadOf(speaker.Name));
        _turns.Add(new Turn(start, end, speaker, source?.Start < attribution.Start));
    }

    /// <summary>Whether words describe somebody without a name whom the text has introduced as one of many: “a resident of Pell”, and then “the resident”.</summary>
    public bool IsIntroduced(string name) => _introduced.Contains(HeadOf(name));

    // The last word before a preposition.
    private string HeadOf(string name)
    {
        var parts = name.Split(' ');
        var end = 1;
        while (end < parts.Length && !Is(parts[end], ClosedClass.AdnominalPreposition))
            end++;
        return parts[end - 1];
    }

    private bool Is(string word, ClosedClass named) => document.ClosedClasses.Has(word, named);

    /// <summary>The last that begins before a place, in its paragraph or the one before it.</summary>
    public Turn? LastBefore(int offset) => Before(offset).Cast<Turn?>().FirstOrDefault();

    /// <summary>Those that begin before a place, in its paragraph or the one before it; the last first.</summary>
    public IEnumerable<Turn> Before(int offset)
    {
        var floor = ParagraphBefore(offset);
        for (var i = _turns.Count - 1; i >= 0 && _turns[i].Start >= floor; i--)
            if (_turns[i].Start < offset)
                yield return _turns[i];
    }

    /// <summary>Where the paragraph before that of a place begins; the start of its own where there is none.</summary>
    public int ParagraphBefore(int offset, int count = 1)
    {
        var at = document.Article.Blocks.FirstEndingAfter(offset, block => block.Span.End);
        if (at >= document.Article.Blocks.Count)
            return offset;
        var start = document.Article.Blocks[at].Span.Start;
        for (at--; at >= 0 && count > 0; at--)
            if (document.Article.Blocks[at].IsBody)
                (start, count) = (document.Article.Blocks[at].Span.Start, count - 1);
        return Math.Max(start, offset - Farthest);
    }
}
