using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Reads corpora of token TAB tag (IOB2) lines, and brings their conventions together.</summary>
internal static class EntityCorpus
{
    private const string DocumentStart = "-DOCSTART-";

    /// <summary>Reads a file: documents of sentences, as they stand.</summary>
    internal static List<List<EntitySentence>> Read(string path)
    {
        var documents = new List<List<EntitySentence>>();
        var words = new List<string>();
        var spans = new List<(EntityKind Kind, int First, int End)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 || line.StartsWith(DocumentStart, StringComparison.Ordinal))
            {
                if (words.Count > 0)
                {
                    if (documents.Count == 0) documents.Add([]);
                    documents[^1].Add(EntitySentence.Of([.. words], spans));
                    words.Clear();
                    spans.Clear();
                }
                if (line.Length > 0) documents.Add([]);
                continue;
            }
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var tag = line[(tab + 1)..];
            if (tag != "O")
            {
                var kind = KindOf(tag[2..], path);
                if (tag[0] == 'I' && spans.Count > 0 && spans[^1].End == words.Count && spans[^1].Kind == kind)
                    spans[^1] = spans[^1] with { End = words.Count + 1 };
                else
                    spans.Add((kind, words.Count, words.Count + 1));
            }
            words.Add(line[..tab]);
        }
        return documents;
    }

    private static EntityKind KindOf(string tag, string path) => tag switch
    {
        "PER" => EntityKind.Person,
        "ORG" => EntityKind.Organization,
        "LOC" => EntityKind.Location,
        "MISC" => EntityKind.Miscellaneous,
        _ => throw new InvalidDataException($"{path}: unknown tag '{tag}'."),
    };

    /// <summary>All training sets, their conventions brought together.</summary>
    internal static List<List<EntitySentence>> Training(CorpusFolder corpora)
    {
        var documents = new List<List<EntitySentence>>();
        foreach (var file in corpora.Files("*.conll", "entities", "train"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            foreach (var document in Read(file))
                documents.Add([.. document.Select(s => Repair(s, name))]);
        }
        return documents;
    }

    private static EntitySentence Repair(EntitySentence sentence, string corpus)
    {
        var words = sentence.Words;
        var spans = new List<(EntityKind Kind, int First, int End)>();
        foreach (var span in sentence.Spans())
        {
            var (kind, first, end) = span;
            // Handles of the tweets are no names in copy.
            if (words[first][0] == '@' || (first > 0 && words[first - 1] == "@"))
                continue;
            if (kind == EntityKind.Person)
            {
                first = AfterTitles(words, first, end);
                if (first == end || !words[first..end].Any(w => char.IsUpper(w[0]) || w.Any(char.IsUpper)))
                    continue;
                if (words[end - 1] is "'s" or "’s" && end - first > 1) end--;
            }
            spans.Add((kind, first, end));
        }
        var repaired = EntitySentence.Of(words, spans);
        // These sets do not mark the fourth kind: what they leave out may be of it.
        if (corpus.StartsWith("btc", StringComparison.Ordinal) || corpus.StartsWith("uner", StringComparison.Ordinal))
            for (var i = 0; i < words.Length; i++)
                if (repaired.Labels[i] == EntityLabels.Outside && char.IsUpper(words[i][0]))
                    repaired.Allowed[i] |= 0xF000;
        return repaired;
    }

    private static int AfterTitles(string[] words, int first, int end)
    {
        var lists = WordLists.Default;
        for (var moved = true; moved && first < end;)
        {
            moved = false;
            var hash = 0ul;
            for (var i = first; i < end; i++)
            {
                hash = WordLists.Extend(hash, WordInfo.HashLower(words[i]));
                var phrase = lists.Phrase(hash);
                // A title alone ("Prime Minister") names an office; "King" at the end is a surname.
                if ((phrase & (1u << WordLists.TitleList)) != 0 && !(i + 1 == end && i == first && end - first == 1 && !IsOffice(words[i])))
                {
                    first = i + 1;
                    moved = true;
                    break;
                }
                if ((phrase & WordLists.GoesOn) == 0)
                    break;
            }
        }
        return first;
    }

    private static bool IsOffice(string word) => word is "President" or "Minister" or "Secretary" or "Senator" or "Governor" or "Mayor" or "Chancellor";
}
