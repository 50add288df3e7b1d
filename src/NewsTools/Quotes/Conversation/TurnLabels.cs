using System.Buffers;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the labels of interviews and transcripts: <c>Q:</c>, <c>A:</c>, <c>NAME:</c> at the start of paragraphs.</summary>
internal static class TurnLabels
{
    private const int LongestLabel = 48;
    private const int LeastTalking = 3; // one turn in so many

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n?!“\";—");

    /// <summary>The most blocks from one label to the next of the same conversation.</summary>
    public const int Nearest = 5;

    /// <summary>The labels by index of block; empty where the article is no conversation in turns.</summary>
    public static Dictionary<int, TurnLabel> Find(Document document)
    {
        var article = document.Article;
        var roles = document.Lexicon<TurnRoles>();
        var labels = new Dictionary<int, TurnLabel>();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int shouted = 0, sentences = 0;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            if (!article.Blocks[i].IsBody || Read(article.Text, article.Blocks[i].Span, roles) is not { } label)
                continue;
            labels.Add(i, label);
            var name = article[label.Span];
            counts[name] = counts.GetValueOrDefault(name) + 1;
            if (name.Length > 1 && !name.Any(char.IsLower))
                shouted++;
            if (EndsSentence(article[article.Blocks[i].Span]))
                sentences++;
        }
        // A label stands alone in a list of figures or a headline; in a conversation the next turn is near.
        var indices = labels.Keys.ToList();
        for (var k = 0; k < indices.Count; k++)
            if (!(k > 0 && indices[k] - indices[k - 1] <= Nearest) && !(k + 1 < indices.Count && indices[k + 1] - indices[k] <= Nearest))
                labels.Remove(indices[k]);
        // People talk in sentences; a table of facts does not.
        // One stray “Update:” makes no conversation: turns alternate, so labels come back.
        var repeated = counts.Values.Count(c => c > 1);
        var isConversation = counts.Count > 1 && (repeated > 1 || repeated == 1 && labels.Count >= 4 || shouted >= 3 && (repeated > 0 || IsTalk(document, labels))) && 2 * sentences >= counts.Values.Sum();
        if (!isConversation)
            labels.Clear();
        return labels;
    }

    // Capitals before three paragraphs may also head notes on three subjects (“ENERGY: Oil rose”): people who talk say “I” or “you”, stand in marks, or are named elsewhere.
    private static bool IsTalk(Document document, Dictionary<int, TurnLabel> labels)
    {
        var talking = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < document.Tokens.Length; i++)
            if (document.Word(i) is var word && word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) && document.PartOfSpeech(i) is PartOfSpeech.Propn)
                names.Add(word.ToString());
        foreach (var (index, label) in labels)
        {
            var block = document.Article.Blocks[index].Span;
            var first = document.TokenAt(label.ContentStart);
            if (document.Word(first) is "“" or "\"" or "‘" or "«" || names.Contains(document.Word(document.TokenAt(label.Span.End - 1)).ToString()) || HasTalker(document, first, block.End))
                talking++;
        }
        return LeastTalking * talking >= labels.Count;
    }

    private static bool HasTalker(Document document, int first, int end)
    {
        var isMarked = false;
        for (var i = first; i < document.Tokens.Length && document.Tokens[i].Start < end; i++)
            if (document.Word(i) is "“" or "”" or "\"")
                isMarked = !isMarked;
            else if (!isMarked && document.Is(i, ClosedClass.FirstOrSecondPerson))
                return true;
        return false;
    }

    private static bool EndsSentence(string turn) => turn.AsSpan().TrimEnd("”\"’')»*_ \n") is [.., '.' or '?' or '!' or '…' or '—' or '–'];

    private static TurnLabel? Read(string text, TextSpan block, TurnRoles roles)
    {
        var start = block.Start;
        while (start < block.End && text[start] is '*' or '_' or '“' or '"' or '‘')
            start++;
        var end = start;
        while (end < block.End && end - start <= LongestLabel && (text[end] is not (':' or '\n' or '.' or ',' or '?' or '!' or '“' or '"' or ';' or '—') || IsPoint(text, start, end)))
            end++;
        if (end >= block.End || end == start)
            return null;
        var colon = text[end] is ',' ? EndOfRole(text, start, block.End) : end;
        if (colon < 0)
            return null;
        var name = text.AsSpan(start, end - start).TrimEnd(" *_");
        var isLetter = name.Length == 1 && roles.RoleOf(name) is not null;
        if (!(text[colon] == ':' || isLetter && text[end] == '.') || !IsName(name))
            return null;
        var content = colon + 1;
        while (content < block.End && (char.IsWhiteSpace(text[content]) || text[content] is '*' or '_'))
            content++;
        return !text.AsSpan(content, block.End - content).ContainsAnyInRange('a', 'z') ? null : new TurnLabel(new TextSpan(start, start + name.Length), content);
    }

    // The point of a title or initial in capitals: “DR. HOLM:”, “J.T. HOLM:”, but not “A. Yes.”
    private static bool IsPoint(string text, int start, int end) =>
        text[end] is '.' && !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z') && (end - start > 1 || end + 1 < text.Length && char.IsUpper(text[end + 1]));

    // “ADA HOLM, MAYOR:”: the colon behind capitals alone; -1 without.
    private static int EndOfRole(string text, int start, int end)
    {
        var label = text.AsSpan(start, Math.Min(end - start, LongestLabel));
        var colon = label.IndexOf(':');
        return colon < 0 || label[..colon].ContainsAny(Ends) || label[..colon].ContainsAnyInRange('a', 'z') ? -1 : start + colon;
    }

    // Up to five words, each with a capital but for particles.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        int words = 0, capitals = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.IsEmpty)
                return false;
            words++;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (!char.IsLower(word[0]) || word.Length > 3)
                return false;
        }
        return words <= 5 && capitals > 0;
    }
}
