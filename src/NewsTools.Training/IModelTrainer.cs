namespace NewsTools.Training;

/// <summary>Builds one shipped model.</summary>
internal interface IModelTrainer
{
    /// <summary>What it is asked for by on the command line.</summary>
    string Name { get; }

    /// <summary>Where the model lies below <c>src/NewsTools</c>, such as <c>Languages/English/Models/tagger.model</c>.</summary>
    string ModelPath { get; }

    /// <summary>Learns the model and prints its held-out scores. The same data gives the same bytes on any machine and number of cores.</summary>
    /// <param name="corpora">The data.</param>
    /// <param name="trained">The stages that it may build on.</param>
    /// <param name="log">Where the scores go.</param>
    /// <returns>The whole file.</returns>
    byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log);
}
