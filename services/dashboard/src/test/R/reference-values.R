# Prints the reference values that the tests of package statistics assert, but for those that are published themselves.
# Made with R 4.2.2, MASS 7.3-58 and lme4 1.1-31:  Rscript reference-values.R
suppressMessages({library(MASS); library(lme4)})
say <- function(what, ...) cat(what, format(c(...), digits = 13), "\n")

say("StudentTTest", qt(.975, c(1, 1.5, 2, 5, 68, 9999, 10000, 12345.5, 1e6, 1e9)))
say("StudentTTest", 2 * pt(-c(1, 3, 5, 8), c(2, 9.5, 40, 1000)))
for (kn in list(c(81, 263), c(0, 20), c(20, 20), c(1, 29), c(15, 148)))
  say("ProportionTest", kn, prop.test(kn[1], kn[2], correct = FALSE)$conf.int)

welch <- function(what, x, y) {
  t <- t.test(x, y)
  say(what, mean(x) - mean(y), t$stderr, t$parameter, t$conf.int, t$p.value)
}
welch("DifferenceTest sleep", sleep$extra[sleep$group == 2], sleep$extra[sleep$group == 1])
welch("DifferenceTest chickwts", chickwts$weight[chickwts$feed == "casein"], chickwts$weight[chickwts$feed == "horsebean"])
say("HolmTest", p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5, 0.03), "holm"))

table <- anova(lm(weight ~ feed, chickwts))
n <- tabulate(chickwts$feed)
n0 <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1)
msb <- table[1, 3]
msw <- table[2, 3]
say("OneWayAnovaTest chickwts", msb, msw, (msb - msw) / n0, (msb - msw) / (msb + (n0 - 1) * msw))

arms <- lm(Postwt ~ 0 + Treat + Prewt, anorexia)
means <- predict(arms, data.frame(Treat = levels(anorexia$Treat), Prewt = mean(anorexia$Prewt)), se.fit = TRUE)
say("AncovaTest anorexia", coef(arms)["Prewt"], sigma(arms), means$fit, means$se.fit)
births <- lm(bwt ~ 0 + factor(race) + lwt + smoke + ht, birthwt)
mean.mother <- data.frame(race = 1:3, lwt = mean(birthwt$lwt), smoke = mean(birthwt$smoke), ht = mean(birthwt$ht))
means <- predict(births, mean.mother, se.fit = TRUE)
say("AncovaTest birthwt", coef(births)[-(1:3)], sigma(births), means$fit, means$se.fit)
wools <- lm(breaks ~ tension + wool, warpbreaks)
say("AncovaTest warpbreaks", coef(wools)["woolB"], sigma(wools))
peas <- lm(yield ~ block + N + P + K, npk)
say("AncovaTest npk", coef(peas)[c("N1", "P1", "K1")], sigma(peas))

# Cluster-robust by CR1, Student's t with the effective number of clusters less one.
difference <- function(what, model, client, name) {
  x <- model.matrix(model)
  inverse <- solve(crossprod(x))
  w <- drop(x %*% inverse[, name])
  g <- length(unique(client))
  error <- sqrt(g / (g - 1) * sum(rowsum(w * resid(model), client)^2))
  v <- rowsum(w^2, client)
  df <- sum(v)^2 / sum(v^2) - 1
  value <- coef(model)[name]
  say(paste(what, name), value, error, df, value + c(-1, 1) * qt(.975, df) * error, 2 * pt(-abs(value / error), df))
}
for (name in c("N0.2cwt", "N0.4cwt", "N0.6cwt"))
  difference("AdjustedDifferencesTest oats", lm(Y ~ V + N, oats), oats$B, name)
for (name in c("period2", "period3", "period4"))
  difference("AdjustedDifferencesTest cbpp", lm(incidence ~ size + period, cbpp), cbpp$herd, name)
