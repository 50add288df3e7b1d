using NewsTools.Language;

namespace NewsTools.Training.Networks;

/// <summary>Trains a network by batches of sentences, to the same weights on any number of cores.</summary>
internal static class NetworkTraining
{
    /// <summary>The number of parts that each batch is cut into, whatever the number of cores; their slopes are added in order, so the sums are the same.</summary>
    internal const int Workers = 4;

    private const int Batch = 24;

    /// <summary>Goes over the examples; the rate falls to nothing at the end.</summary>
    internal static void Run<T>(NetworkLayout layout, T[] examples, Learner<T>[] workers, Random random, int epochs, float rate, Action<int, double> finished)
    {
        var optimizer = new NetworkOptimizer(layout);
        var total = new NetworkGradients(layout);
        var batches = (examples.Length + Batch - 1) / Batch;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            for (var batch = 0; batch < batches; batch++)
            {
                var (first, end) = (batch * Batch, Math.Min((batch + 1) * Batch, examples.Length));
                Parallel.For(0, Workers, w =>
                {
                    for (var i = first + w; i < end; i += Workers)
                        workers[w].Learn(examples[i], seed: (epoch * examples.Length) + i, first: epoch == 0);
                });
                foreach (var worker in workers)
                    total.Take(worker.Gradients);
                var done = ((epoch * batches) + batch) / (float)(epochs * batches);
                optimizer.Step(total, rate * (1 - done), 1f / Batch);
                layout.Turn();
            }
            finished(epoch + 1, workers.Sum(w => w.Loss) / workers.Sum(w => w.Steps));
            foreach (var worker in workers)
                worker.Forget();
        }
    }

    /// <summary>Words with a row of their own, the commonest first, and how often each row of that table is used.</summary>
    internal static (WordRows Words, int[] Frequencies) Count(IEnumerable<uint> words, int rarest)
    {
        var counts = new SortedDictionary<uint, int>();
        foreach (var word in words)
            counts[word] = counts.GetValueOrDefault(word) + 1;
        var rows = new WordRows([.. counts.Where(c => c.Value >= rarest).OrderByDescending(c => c.Value).Select(c => c.Key)]);
        var frequencies = new int[rows.Count];
        foreach (var (word, count) in counts)
            frequencies[rows.Of(word)] += count;
        return (rows, frequencies);
    }
}
