namespace NewsTools.People;

/// <summary>Phrases of one and more words, looked up at a place of a document; the longest wins.</summary>
/// <typeparam name="T">What is known of a phrase.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly bool _backward;
    private readonly Node _root = new();

    /// <summary>Makes an empty table.</summary>
    /// <param name="backward">Whether phrases are looked up by the place where they end.</param>
    internal PhraseTable(bool backward = false) => _backward = backward;

    /// <summary>Adds a phrase; the first entry for the same words stays.</summary>
    internal void Add(string phrase, T value)
    {
        var keys = Keys(phrase);
        if (keys.Length == 0)
            return;
        if (_backward)
            Array.Reverse(keys);
        var node = _root;
        foreach (var key in keys)
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(key, out var next))
                node.Next.Add(key, next = new Node());
            node = next;
        }
        if (!node.Ends)
            (node.Ends, node.Value) = (true, value);
    }

    /// <summary>The longest phrase at a place: the number of its words, 0 where there is none.</summary>
    /// <param name="words">The document.</param>
    /// <param name="at">The first word, or for a backward table the last.</param>
    /// <param name="value">What is known of it.</param>
    internal int Match(NameWords words, int at, out T value)
    {
        value = default!;
        var found = 0;
        var node = _root;
        var step = _backward ? -1 : 1;
        for (int i = at, count = 1; words.SameSentence(i, at); i += step, count++)
        {
            if (node.Next is null || !node.Next.TryGetValue(words[i].Key, out node!))
                break;
            if (node.Ends)
                (found, value) = (count, node.Value);
        }
        return found;
    }

    /// <summary>Whether a phrase is in the table.</summary>
    internal bool TryGet(string phrase, out T value)
    {
        var keys = Keys(phrase);
        if (_backward)
            Array.Reverse(keys);
        var node = _root;
        foreach (var key in keys)
            if (node.Next is null || !node.Next.TryGetValue(key, out node!))
            {
                value = default!;
                return false;
            }
        value = node.Value;
        return node.Ends;
    }

    // NameWords are parted as the tokenizer and NameWords part them: at blanks and hyphens, the possessive on its own.
    private static string[] Keys(string phrase)
    {
        var keys = new List<string>();
        foreach (var part in phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = NameWords.Fold(part);
            if (key.EndsWith("'s", StringComparison.Ordinal) && key.Length > 2)
            {
                keys.Add(key[..^2]);
                keys.Add("'s");
            }
            else
                keys.Add(key);
        }
        return [.. keys];
    }

    private sealed class Node
    {
        internal Dictionary<string, Node>? Next { get; set; }
        internal bool Ends { get; set; }
        internal T Value { get; set; } = default!;
    }
}
