namespace NewsTools.Time;

/// <summary>Finds the patterns that begin at a token.</summary>
internal sealed class TimeMatcher(TimePatterns patterns, TimeWords words)
{
    private readonly (int Token, int Word)[] _steps = new (int, int)[TimePatterns.LongestPattern]; // where each element begins, and which of the words it is; -1 for one that is itself
    private readonly List<TimeMatch> _found = [];

    /// <summary>The matches, the longest first; the list is used again by the next call.</summary>
    public List<TimeMatch> At(int token, int limit)
    {
        _found.Clear();
        if (words.IsPlain(token))
            return _found; // as of nearly every word
        Walk(0, 0, token, limit);
        if (_found.Count > 1)
            _found.Sort((one, other) => one.End != other.End ? other.End.CompareTo(one.End) : one.Pattern.Order.CompareTo(other.Pattern.Order));
        return _found;
    }

    private void Walk(int node, int depth, int token, int limit)
    {
        if (patterns.EndsAt(node) is { } pattern)
            _found.Add(new TimeMatch(pattern, Array.ConvertAll(pattern.Extents, extent => PartOf(extent, depth, token))));
        if (token >= limit)
            return;
        if (words.EntryAt(token) is { } entry && patterns.AfterWord(node, entry.Id) is var next and > 0)
        {
            _steps[depth] = (token, -1);
            Walk(next, depth + 1, token + 1, limit);
        }
        var (first, end) = words.At(token);
        for (var word = first; word < end; word++)
            if (words[word].End <= limit && patterns.AfterClass(node, words[word].Class) is var after and > 0)
            {
                _steps[depth] = (token, word);
                Walk(after, depth + 1, words[word].End, limit);
            }
    }

    private TimePart PartOf((int First, int End) extent, int depth, int end)
    {
        var matched = new List<TimeWord>(extent.End - extent.First);
        for (var i = extent.First; i < extent.End; i++)
            if (_steps[i].Word >= 0)
                matched.Add(words[_steps[i].Word]);
        return new TimePart(_steps[extent.First].Token, extent.End < depth ? _steps[extent.End].Token : end, [.. matched]);
    }
}
