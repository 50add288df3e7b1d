using NewsTools.Html.Page;

namespace NewsTools.Training.Html;

/// <summary>Lines a page's blocks up with the hand-made text of its body.</summary>
internal static class BodyLabels
{
    private const int Gram = 4;

    internal static (bool[] Labels, bool[] Unsure) Of(ScannedPage page, string body)
    {
        var truth = Words(body);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Gram <= truth.Count; i++)
        {
            var gram = string.Join(' ', truth.GetRange(i, Gram));
            if (!places.TryGetValue(gram, out var list))
                places[gram] = list = [];
            list.Add(i);
        }
        var count = page.Blocks.Count;
        var labels = new bool[count];
        var unsure = new bool[count];
        var start = new int[count];
        var end = new int[count];
        Array.Fill(start, -1);
        var words = page.Blocks.Select(block => Words(block.Text)).ToArray();
        for (var i = 0; i < count; i++)
        {
            if (words[i].Count < Gram)
                continue;
            int hits = 0, first = -1, last = -1;
            for (var w = 0; w + Gram <= words[i].Count; w++)
            {
                if (!places.TryGetValue(string.Join(' ', words[i].GetRange(w, Gram)), out var found))
                    continue;
                hits++;
                if (found.Count == 1)
                {
                    if (first < 0)
                        first = found[0] - w;
                    last = found[0] + Gram;
                }
            }
            var share = hits / (double)(words[i].Count - Gram + 1);
            labels[i] = share >= 0.6;
            unsure[i] = share is > 0.25 and < 0.75;
            if (labels[i] && words[i].Count >= 6 && first >= 0)
                (start[i], end[i]) = (Math.Max(first, 0), last);
        }
        LeaveOutCopies(labels, start, end);
        // Words that stand twice on the page belong where their neighbours do: between the places of the block before and the one after.
        for (var i = 0; i < count; i++)
        {
            if (start[i] >= 0 && !Repeated(page, i) || words[i].Count == 0 || words[i].Count >= 6 && !labels[i])
                continue;
            var before = i - 1;
            while (before >= 0 && i - before < 12 && (start[before] < 0 || Repeated(page, before)))
                before--;
            var after = i + 1;
            while (after < count && after - i < 12 && (start[after] < 0 || Repeated(page, after)))
                after++;
            var from = before >= 0 && start[before] >= 0 ? end[before] : -1;
            var to = after < count && start[after] >= 0 ? start[after] : -1;
            if (from < 0 && to < 0)
            {
                labels[i] = words[i].Count >= 6 && labels[i];
                continue;
            }
            from = from < 0 ? Math.Max(0, to - 60) : from;
            to = to < 0 ? Math.Min(truth.Count, from + 60) : to;
            labels[i] = Find(truth, words[i], from, to);
        }
        return (labels, unsure);
    }

    /// <summary>
    /// A page may hold its text a second time: hidden, for other screens, or as a teaser. The chain of blocks that tells most of the truth in its order is the body;
    /// what tells the same words again is none.
    /// </summary>
    private static void LeaveOutCopies(bool[] labels, int[] start, int[] end)
    {
        const int Slack = 3;
        int[] told = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] && start[i] >= 0 && end[i] > start[i])];
        var best = new int[told.Length];
        var before = new int[told.Length];
        for (var i = 0; i < told.Length; i++)
        {
            before[i] = -1;
            for (var j = 0; j < i; j++)
                if (end[told[j]] <= start[told[i]] + Slack && best[j] > (before[i] < 0 ? 0 : best[before[i]]))
                    before[i] = j;
            // One more for each block: where one block holds what several do, the several win.
            best[i] = end[told[i]] - start[told[i]] + 1 + (before[i] < 0 ? 0 : best[before[i]]);
        }
        if (told.Length == 0)
            return;
        var chain = new HashSet<int>();
        var covered = new bool[told.Max(i => end[i])];
        for (var i = Array.IndexOf(best, best.Max()); i >= 0; i = before[i])
        {
            chain.Add(told[i]);
            covered.AsSpan(start[told[i]]..end[told[i]]).Fill(true);
        }
        foreach (var i in told)
            if (!chain.Contains(i) && covered.AsSpan(start[i]..end[i]).Count(true) * 2 > end[i] - start[i])
                labels[i] = false;
    }

    private static bool Repeated(ScannedPage page, int index) =>
        page.Blocks[index].Text.Length < 300 && page.Blocks.Where((block, i) => i != index && block.Text == page.Blocks[index].Text).Any();

    private static bool Find(List<string> truth, List<string> words, int from, int to)
    {
        for (var at = from; at + words.Count <= to; at++)
        {
            var w = 0;
            while (w < words.Count && truth[at + w] == words[w])
                w++;
            if (w == words.Count)
                return true;
        }
        return false;
    }

    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }
}
