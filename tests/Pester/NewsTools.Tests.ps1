# The user-facing surface in a real PowerShell. Run by build.ps1 Pester.
BeforeAll {
    $script:root = (Resolve-Path "$PSScriptRoot/../..").Path
    $script:samples = "$root/docs/samples"
    $script:wire = "$samples/wire-dateline.txt"
    Import-Module "$root/out/NewsTools/NewsTools.psd1" -Force
}

Describe 'Getting articles' {
    It 'takes the files of Get-ChildItem' {
        $files = Get-ChildItem $samples/*.txt
        $articles = $files | Get-Article
        $articles.Path | Should-BeCollection $files.FullName
    }

    It 'passes over directories' {
        Get-ChildItem $root/docs | Where-Object PSIsContainer | Get-Article | Should-BeNull
    }

    It 'takes the names of Get-ChildItem -Name' {
        (Get-ChildItem $samples -Name -Filter wire-dateline.txt | Get-Article).Path | Should-Be (Get-Item $wire).FullName
    }

    It 'makes one article of the lines of a file' {
        $article = Get-Content $wire | Get-Article
        @($article).Count | Should-Be 1
        $article.WordCount | Should-Be (Get-Article $wire).WordCount
        (Get-Content $wire, $samples/obituary.txt | Get-Article).Count | Should-Be 2
    }

    It 'takes a whole file as one string' {
        (Get-Content -Raw $wire | Get-Article).WordCount | Should-Be (Get-Article $wire).WordCount
    }

    It 'takes the rows of a table' {
        $csv = "$TestDrive/list.csv"
        [pscustomobject]@{ Path = $wire; PublishedAt = '2026-03-04'; Outlet = 'Meridian Press' } | Export-Csv $csv
        $article = Import-Csv $csv | Get-Article
        $article.Outlet | Should-Be 'Meridian Press'
        $article.PublishedAt.Month | Should-Be 3
    }

    It 'takes the response of Invoke-WebRequest' {
        $probe = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $probe.Start(); $port = $probe.LocalEndpoint.Port; $probe.Stop()
        $listener = [System.Net.HttpListener]::new()
        $listener.Prefixes.Add("http://localhost:$port/")
        $listener.Start()
        try {
            $server = [powershell]::Create().AddScript({
                param($listener, $page)
                $context = $listener.GetContext()
                $context.Response.ContentType = 'text/html; charset=utf-8'
                $context.Response.OutputStream.Write($page)
                $context.Response.Close()
            }).AddArgument($listener).AddArgument([System.IO.File]::ReadAllBytes("$samples/page-json-ld.html"))
            $run = $server.BeginInvoke()
            $article = Invoke-WebRequest "http://localhost:$port/" -NoProxy | Get-Article
            $server.EndInvoke($run)
        }
        finally { $listener.Close() }
        $expected = Get-Article $samples/page-json-ld.html
        $article.Headline | Should-Be $expected.Headline
        $article.Text | Should-Be $expected.Text
    }

    It 'reads <name> by its own name' -ForEach @(@{ name = '[a]1.txt' }, @{ name = 'a[1].html' }) {
        $file = "$TestDrive/$name"
        [System.IO.File]::WriteAllText($file, 'One.')
        (Get-Article $file -Format Text).Text.Trim() | Should-Be 'One.'
        (Get-Article -LiteralPath $file -Format Text).Text.Trim() | Should-Be 'One.'
        (Get-ChildItem -LiteralPath $file | Get-Article -Format Text).Text.Trim() | Should-Be 'One.'
    }

    It 'reports a missing file and goes on' {
        $articles = Get-Article $wire, nope.txt, $wire -ErrorVariable problems -ErrorAction SilentlyContinue
        $articles.Count | Should-Be 2
        $problems.FullyQualifiedErrorId | Should-Be 'PathNotFound,NewsTools.PowerShell.GetArticleCommand'
    }
}

Describe 'Getting quotations and people' {
    It 'stops at once when enough is found' {
        Get-Quote $wire, nope.txt -ErrorAction Stop | Select-Object -First 1 | Should-NotBeNull
    }

    It 'gives quotations that sort, group and export' {
        $quotes = Get-Quote $wire
        ($quotes | Group-Object Form | Measure-Object Count -Sum).Sum | Should-Be $quotes.Count
        ($quotes | Sort-Object Paragraph -Descending)[0].Paragraph | Should-Be $quotes[-1].Paragraph
        $csv = "$TestDrive/quotes.csv"
        $quotes | Select-Object Headline, Speaker, Form, Cue, Text | Export-Csv $csv
        (Import-Csv $csv).Text | Should-BeCollection $quotes.Text
    }

    It 'filters by speaker and form' {
        $quotes = @(Get-Quote $wire -Speaker *Achterberg -Form Direct)
        $quotes.Count | Should-BeGreaterThan 0
        $quotes.Speaker.Name | Should-All { $_ | Should-BeLikeString *Achterberg }
    }

    It 'finds people by any of their names' {
        (Get-Article $wire | Find-Person -Name *Oyelaran).Name | Should-Be 'Piotr Oyelaran'
    }

    It 'tells places from the governments that they stand for' {
        $copy = 'Moscow denied that the ship was armed. Talks in Oslo will go on.' | Get-Article
        $government = $copy | Find-Organization -Kind Government
        $government.StandsFor | Should-Be 'government of Russia'
        $government.QuoteCount | Should-Be 1
        "$($government.Metonyms)" | Should-Be 'Moscow'
        ($copy | Find-Place).Name | Should-Be 'Oslo'
        ($copy | Find-Place).Country | Should-Be 'Norway'
    }

    It 'takes what the user knows about people' {
        $known = Find-Person $samples/cabinet-titles.txt -WhosWho $samples/cabinet-titles.whos-who.yaml | Where-Object Basis -EQ WhosWho
        $known.Name | Should-BeCollection 'Marisela Boyd Castellan', 'Tycho Rao'
        { Get-Quote $wire -WhosWho nobody.yaml } | Should-Throw -FullyQualifiedErrorId 'PathNotFound,NewsTools.PowerShell.GetQuoteCommand'
    }

    It 'says where and when something was said' {
        $quote = '“We open,” Ada Brook said at a news conference on Monday.' | Get-Article -PublishedAt 2026-02-18 | Get-Quote
        "$($quote.Venue)" | Should-Be 'at a news conference'
        $quote.Venue.Kind | Should-Be 'Event'
        $quote.Time.Value | Should-Be '2026-02-16'
    }

    It 'prints an article with its speakers' {
        $shown = '“We open,” Ada Brook said.' | Show-Article -Width 40
        $shown[0] | Should-Be '“We open,”[1] Ada Brook said.'
        $shown[-1] | Should-Be ' [1] Ada Brook – 1 quotation'
    }

    It 'measures an article' {
        $measure = '“We open,” Ada Brook said. She smiled.' | Measure-Article
        $measure.Words | Should-Be 7
        $measure.QuotedWords | Should-Be 2
        "$($measure.GenderGap)" | Should-Be '1 female, 0 male, 0 unknown'
    }

    It 'lists who gave no answer' {
        (Get-NoResponse $samples/spokespeople-denials.txt).Kind | Should-BeCollection 'Declined', 'NoReply', 'Unreachable', 'Declined'
        (Get-NoResponse $samples/spokespeople-denials.txt -Speaker 'The police').Text | Should-Be 'would not comment on Tuesday'
    }

    It 'gives belief only when it is asked for' {
        'Voters believe the bridge is unsafe.' | Get-Quote | Should-BeNull
        ('Voters believe the bridge is unsafe.' | Get-Quote -IncludeThought).Mode | Should-Be 'Thought'
    }
}

Describe 'Views' {
    It 'shows quotations as a table that fits <_> columns' -ForEach 80, 120 {
        $lines = (Get-Quote $wire | Format-Table | Out-String -Width $_) -replace "`e\[[0-9;]*m" -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should-BeLessThanOrEqual $_
        @($lines -match '^Par Speaker +Form +Cue +Text').Count | Should-Be 1
    }

    It 'shows a quotation as a list' {
        $list = (Get-Quote $wire | Select-Object -First 1 | Format-List | Out-String) -replace "`e\[[0-9;]*m"
        foreach ($label in 'Speaker', 'Source', 'Cue', 'Stance', 'Form', 'Text', 'Content', 'Confidence', 'Reason') { $list | Should-MatchString "(?m)^$label +: " }
    }

    It 'shows an article, a person and a report as a list' {
        $lists = (& { Get-Article $wire | Format-List; Find-Person $wire | Format-List; ConvertTo-NewsReport $wire | Format-List } | Out-String) -replace "`e\[[0-9;]*m"
        $lists | Should-MatchString 'Headline +: Ferry operator'
        $lists | Should-MatchString 'QuoteCount +: \d'
        $found = (& { Find-Organization $wire | Format-List; Find-Place $wire | Format-List } | Out-String) -replace "`e\[[0-9;]*m"
        $found | Should-MatchString 'Confidence +: 0\.\d\d'
        $found | Should-MatchString 'IsDateline +: True'
        $lists | Should-MatchString 'Attributions +: \{'
    }

    It 'shows everything wide' {
        Get-Quote $wire | Format-Wide -Column 2 | Out-String | Should-MatchString 'Aldous: '
        Find-Person $wire | Format-Wide | Out-String | Should-MatchString 'Kwabena Aldous'
        Get-Article $wire | Format-Wide | Out-String | Should-MatchString 'Ferry operator'
    }

    It 'has no colours where none are wanted' {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            Get-Quote $wire | Out-String | Should-NotMatchString "`e"
        }
        finally { $PSStyle.OutputRendering = $before }
    }
}

Describe 'Reports' {
    It 'come back as they were' {
        $file = "$TestDrive/all.yaml"
        Get-ChildItem $samples/*.txt | Export-NewsReport $file
        $back = Import-NewsReport $file
        $expected = Get-ChildItem $samples/*.txt | ConvertTo-NewsReport
        $back.Count | Should-Be $expected.Count
        for ($i = 0; $i -lt $back.Count; $i++) { $back[$i].Equals($expected[$i]) | Should-BeTrue }
    }

    It 'are not overwritten without -Force' {
        $file = "$TestDrive/one.yaml"
        'One.' | Export-NewsReport $file
        { 'Two words.' | Export-NewsReport $file -ErrorAction Stop } | Should-Throw -FullyQualifiedErrorId 'FileExists,*'
        'Two words.' | Export-NewsReport $file -Force
        (Import-NewsReport $file).Counts.Words | Should-Be 2
    }

    It 'come back from <_>' -ForEach 'r.yaml', 'r.json', 'r.ndjson' {
        $report = ConvertTo-NewsReport $wire
        $report, $report | Export-NewsReport "$TestDrive/$_"
        $again = Import-NewsReport "$TestDrive/$_"
        $again.Count | Should-Be 2
        $again[1].Equals($report) | Should-BeTrue
    }

    It 'are JSON that follows the schema' {
        Get-Article $wire | Export-NewsReport "$TestDrive/one.json"
        Get-Content "$TestDrive/one.json" -Raw | Test-Json -SchemaFile $root/docs/report.schema.json | Should-BeTrue
    }

    It 'are tables for Import-Csv' {
        Get-Article $wire | Export-NewsReport "$TestDrive/q.csv"
        Get-Article $wire | Export-NewsReport "$TestDrive/q.csv" -Append
        $rows = Import-Csv "$TestDrive/q.csv"
        $rows.Count | Should-Be (2 * (ConvertTo-NewsReport $wire).Attributions.Count)
        $rows[0].speaker | Should-Be (ConvertTo-NewsReport $wire).Attributions[0].Speaker.Name
    }

    It 'are not written with -WhatIf' {
        'One.' | Export-NewsReport "$TestDrive/never.yaml" -WhatIf
        Test-Path "$TestDrive/never.yaml" | Should-BeFalse
    }
}

Describe 'Help' {
    It 'shows examples for <_>' -ForEach 'Get-Article', 'Get-Quote', 'Get-NoResponse', 'Get-Timeline', 'Find-Contradiction', 'Find-Person', 'Find-Organization', 'Find-Place', 'ConvertTo-NewsReport', 'Export-NewsReport', 'Import-NewsReport', 'Measure-Article', 'Show-Article' {
        (Get-Help $_).Examples.Example.Count | Should-BeGreaterThan 1
        (Get-Help $_).Synopsis | Should-NotBeEmptyString
    }
}

Describe 'JSON' {
    It 'of a report follows the schema and is a report again' {
        $json = ConvertTo-NewsReport $wire -AsHashtable | ConvertTo-Json -Depth 9 -WarningAction Stop
        $json | Test-Json -SchemaFile $root/docs/report.schema.json | Should-BeTrue
        $again = $json | ConvertFrom-Json | ConvertTo-NewsReport
        $again.Equals((ConvertTo-NewsReport $wire)) | Should-BeTrue
        ($json | ConvertFrom-Json -AsHashtable | Get-Quote).Count | Should-Be (Get-Quote $wire).Count
    }

    It 'of quotations and people does not hold the article' {
        $body = (Get-Article $wire).Text.Substring(0, 200)
        foreach ($json in (Get-Quote $wire | ConvertTo-Json -Depth 9 -WarningAction Stop), (Find-Person $wire | ConvertTo-Json -Depth 9)) {
            $json.Contains('"Article"') | Should-BeFalse
            $json.Contains($body) | Should-BeFalse
        }
    }
}
