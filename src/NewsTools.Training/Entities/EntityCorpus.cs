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
            // Some sets mark whole noun phrases: only the name counts, without articles, directions and what follows it.
            while (first < end && IsPlain(words[first]) && !(kind == EntityKind.Person && WordListReader.Lists.Name(WordInfo.HashLower(words[first])) >= NameBits.Particle)) first++;
            if (kind == EntityKind.Location && end - first > 1 && words[first] == "The" && words[first + 1] != "Hague") first++;
            while (end > first && kind != EntityKind.Miscellaneous && IsPlain(words[end - 1])) end--;
            if (end > first + 1 && words[end - 1] is "'s" or "’s" or "'" or ",") end--;
            if (first >= end) continue;
            if (kind == EntityKind.Location && Array.IndexOf(words, ",", first, end - first) is > 0 and var comma)
            {
                // "Mojave, California" is two places.
                for (; comma > 0; comma = Array.IndexOf(words, ",", first, end - first))
                {
                    if (comma > first) spans.Add((kind, first, comma));
                    first = comma + 1;
                    if (first >= end) break;
                }
                while (first < end && IsPlain(words[first])) first++;
                if (first < end) spans.Add((kind, first, end));
                continue;
            }
            if ((kind is EntityKind.Person or EntityKind.Location) && (Lists(words[first]) & WordListReader.DemonymBit) != 0 && end - first == 1)
                kind = EntityKind.Miscellaneous;
            if (kind == EntityKind.Person)
            {
                first = AfterTitles(words, first, end);
                if (first == end || !words[first..end].Any(w => char.IsUpper(w[0]) || w.Any(char.IsUpper)))
                    continue;
                if (words[end - 1] is "'s" or "’s" && end - first > 1) end--;
            }
            spans.Add((kind, first, end));
        }
        var tweets = corpus.StartsWith("btc", StringComparison.Ordinal) || corpus.StartsWith("wnut", StringComparison.Ordinal);
        var repaired = EntitySentence.Of(words, spans) with { Noisy = tweets };
        var unmarked = Unmarked(corpus);
        var form = words.Count(w => char.IsUpper(w[0])) * 2 > words.Length ? 1 : 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (repaired.Labels[i] != EntityLabels.Outside)
                continue;
            if (words[i][0] == '@' || (i > 0 && words[i - 1] == "@") || words[i][0] == '#')
                repaired.Allowed[i] = All;
            else if (!char.IsUpper(words[i][0]))
                continue;
            else if ((Lists(words[i]) & WordListReader.DemonymBit) != 0)
            {
                repaired.Labels[i] = (byte)EntityLabels.Of(EntityKind.Miscellaneous, EntityLabels.Single);
                repaired.Allowed[i] = (1u << repaired.Labels[i]) | (tweets ? 1u << EntityLabels.Outside : 0);
            }
            else if (NeverNames.Contains(words[i]) || (Lists(words[i]) & WordListReader.TitleBit) != 0)
                continue;
            else if ((i > 0 && words[i - 1] is not ("." or "?" or "!" or "\"" or "“" or ":")) || form == 1)
                repaired.Allowed[i] |= unmarked;
        }
        return repaired;
    }

    private const uint All = (1u << EntityLabels.Count) - 1;
    private const uint Other = 0xF000;

    private static readonly TrainingWords Conventions = new("corpus-conventions");
    private static readonly HashSet<string> NeverNames = new(Conventions["never names"], StringComparer.Ordinal);
    private static readonly HashSet<string> Offices = new(Conventions["offices"], StringComparer.Ordinal);

    private static uint Lists(string word) => WordListReader.Lists.Phrase(WordLists.Extend(0, WordInfo.HashLower(word))) & WordLists.ListBits;

    // What a capitalised word without a mark may be after all. Some sets leave out the fourth kind; CrossNER's science, arts and computing
    // have further kinds (awards, journals, books, songs) that are unmarked here; GUM marks no names inside larger phrases ("the Keller family").
    private static uint Unmarked(string corpus) =>
        corpus.StartsWith("btc", StringComparison.Ordinal) || corpus.StartsWith("uner", StringComparison.Ordinal) ? Other
        : corpus.StartsWith("crossner-politics", StringComparison.Ordinal) || corpus.StartsWith("meantime", StringComparison.Ordinal) ? 0
        : corpus.StartsWith("crossner", StringComparison.Ordinal) ? Other
        : corpus.StartsWith("gum", StringComparison.Ordinal) ? All
        : corpus.StartsWith("re3d", StringComparison.Ordinal) ? All : 0;

    private static bool IsPlain(string word) => char.IsLower(word[0]) && !word.Any(char.IsUpper) && !word.Any(char.IsDigit);

    private static int AfterTitles(string[] words, int first, int end)
    {
        var lists = WordListReader.Lists;
        for (var moved = true; moved && first < end;)
        {
            moved = false;
            var hash = 0ul;
            for (var i = first; i < end; i++)
            {
                hash = WordLists.Extend(hash, WordInfo.HashLower(words[i]));
                var phrase = lists.Phrase(hash);
                // A title alone ("Prime Minister") names an office; "King" at the end is a surname, "Dean" in "Dean Alvey" mostly a given name.
                if (i == first && end - first == 2 && (lists.Name(WordInfo.HashLower(words[i])) & NameBits.Given) == NameBits.Given)
                    break;
                if ((phrase & WordListReader.TitleBit) != 0 && !(i + 1 == end && i == first && end - first == 1 && !Offices.Contains(words[i])))
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
}
