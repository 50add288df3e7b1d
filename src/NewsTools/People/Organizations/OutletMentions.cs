using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Finds outlets, those of the lists and those whose names have the shape of one.</summary>
internal sealed class OutletMentions(NameWords words, OrganizationTable found, OrganizationContext context)
{
    private const int LongestName = 7;
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly List<(int First, int End, string Name)> _weak = [];

    /// <summary>Adds full names, and keeps the weak ones for <see cref="AddShort"/>.</summary>
    internal void Add(CancellationToken cancellation)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (found.IsUsed(i) || words[i].Hyphenated || !words[i].IsCapital && !IsLowercase(i) || context.IsByline(i))
                continue;
            if (Listed(i, out var outlet) is > 0 and var length)
            {
                AddListed(i, i + length, outlet);
                i += length - 1;
            }
            else if (ShapedLikeOutlet(i) is var (first, end))
            {
                found.Add(first, end, OrganizationKind.Outlet, basis: OrganizationBasis.Shape);
                i = end - 1;
            }
            else if (_lexicon.Seats.Match(words, i, out _) is > 1 and var seat) // “Capitol Hill” holds no “Hill”
                i += seat - 1;
        }
    }

    /// <summary>Adds “the Journal” and the like, once the long forms are known.</summary>
    internal void AddShort()
    {
        foreach (var (first, end, name) in _weak)
        {
            if (found.IsUsed(first))
                continue;
            var key = OrganizationTable.OutletKey(name);
            if (found.Has(key))
                found.Add(first, end, OrganizationKind.Outlet, key: key, basis: OrganizationBasis.List);
            else if (found.OutletEnding(NameWords.Fold(words.TextOf(first, end))) is { } known)
                found.Attach(known, first, end);
            else if (end - first > 1 || _lexicon.IsSpeechVerb(words.Key(end)))
                found.Add(first, end, OrganizationKind.Outlet, key: key, basis: OrganizationBasis.List);
        }
    }

    private bool IsLowercase(int word) => words[word].Shape == WordShape.Lower && _lexicon.LowercaseOutlets.Contains(words.Key(word)) && _lexicon.Outlets.Match(words, word, out var outlet) > 0 && outlet.IsLowercase;

    // The length of a name of the lists; 0 where none stands here.
    private int Listed(int at, out OutletName outlet)
    {
        var length = _lexicon.Outlets.Match(words, at, out outlet);
        if (length == 0 || length == 1 && (words.Is(at, ClosedClass.DefiniteArticle) || outlet.IsCapitals && words[at].Shape != WordShape.Capitals && words[at].End - words[at].Start > 1)
            || outlet.IsWeak && _lexicon.Titles.Match(words, at, out _) > 0)
            return 0;
        return found.IsUsed(at + length - 1) || words[at + length - 1].Shape is WordShape.Lower || context.GoesOn(at + length) ? 0 : length;
    }

    private void AddListed(int first, int end, OutletName outlet)
    {
        if (!outlet.IsWeak || context.HasArticle(first) && context.IsEntity(first, end) || (outlet.IsLetter ? context.IsOnPlatform(first, end) : context.IsCited(first, end)))
            found.Add(first, end, OrganizationKind.Outlet, key: OrganizationTable.OutletKey(outlet.Name), isShort: outlet.IsWeak, basis: OrganizationBasis.List);
        else if (context.HasArticle(first))
            _weak.Add((first, end, outlet.Name));
    }

    // “the Marrow Ridge Gazette”, “Radio Velmar”
    private (int First, int End)? ShapedLikeOutlet(int at)
    {
        var end = at + 1;
        while (end - at < LongestName && words.SameSentence(at, end) && !found.IsUsed(end) && (words[end].IsCapital || words[end].Hyphenated || words.Key(end) == "&" || IsLinkOfName(end)))
            end++;
        var first = words.Is(at, ClosedClass.DefiniteArticle) ? at + 1 : at;
        if (end - first < 2 || !words[end - 1].IsCapital || _lexicon.Seats.TryGet(words.TextOf(first, end), out _))
            return null;
        var last = _lexicon.OutletLast.Match(words, end - 1, out var isWeak);
        if (last >= end - first || last == 0 && _lexicon.OutletFirst.Match(words, first, out isWeak) == 0)
            return null;
        var isCertain = last == 0 && !isWeak && end - first == 2 && !words.StartsSentence(first)
            || !isWeak && (context.HasArticle(first) && !context.IsHeadlineCase(first) || context.IsEntity(first, end)) || context.IsCited(first, end);
        return isCertain ? (first, end) : null;
    }

    private bool IsLinkOfName(int word) => words.Is(word, ClosedClass.GenitivePreposition) && word + 1 < words.Count && words[word + 1].IsCapital;
}
