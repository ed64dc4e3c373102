;; The arithmetic of src/simd-plain-math.ts on two floats at a time, operation for operation, so that results are the same
;; to the bit: lanes are independent outputs, nothing is fused or relaxed. Addresses and widths are in bytes; the width of a
;; row is a multiple of 64.
(module
  (import "env" "memory" (memory 0))

  ;; Row `place` of the target += weights[k] * row rowOf[k], for k from starts[place] to starts[place + 1] - 1. Eight floats
  ;; of the target stay in registers while all k are added to them.
  (func (export "addRows")
    (param $target i32) (param $places i32) (param $width i32)
    (param $starts i32) (param $rowOf i32) (param $weights i32) (param $rows i32)
    (local $k i32) (local $from i32) (local $to i32) (local $column i32) (local $at i32) (local $weight v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $to (i32.load (local.get $starts)))
    (block $end (loop $place
      (br_if $end (i32.eqz (local.get $places)))
      (local.set $places (i32.sub (local.get $places) (i32.const 1)))
      (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
      (local.set $from (local.get $to))
      (local.set $to (i32.load (local.get $starts)))
      (local.set $column (i32.const 0))
      (if (i32.lt_u (local.get $from) (local.get $to)) (then
        (loop $columns
          (local.set $at (i32.add (local.get $target) (local.get $column)))
          (local.set $a (v128.load (local.get $at)))
          (local.set $b (v128.load offset=16 (local.get $at)))
          (local.set $c (v128.load offset=32 (local.get $at)))
          (local.set $d (v128.load offset=48 (local.get $at)))
          (local.set $k (local.get $from))
          (loop $add
            (local.set $weight
              (v128.load64_splat (i32.add (local.get $weights) (i32.shl (local.get $k) (i32.const 3)))))
            (local.set $at
              (i32.add
                (i32.add (local.get $rows) (local.get $column))
                (i32.mul
                  (i32.load (i32.add (local.get $rowOf) (i32.shl (local.get $k) (i32.const 2))))
                  (local.get $width))))
            (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $weight) (v128.load (local.get $at)))))
            (local.set $b
              (f64x2.add (local.get $b) (f64x2.mul (local.get $weight) (v128.load offset=16 (local.get $at)))))
            (local.set $c
              (f64x2.add (local.get $c) (f64x2.mul (local.get $weight) (v128.load offset=32 (local.get $at)))))
            (local.set $d
              (f64x2.add (local.get $d) (f64x2.mul (local.get $weight) (v128.load offset=48 (local.get $at)))))
            (local.set $k (i32.add (local.get $k) (i32.const 1)))
            (br_if $add (i32.lt_u (local.get $k) (local.get $to))))
          (local.set $at (i32.add (local.get $target) (local.get $column)))
          (v128.store (local.get $at) (local.get $a))
          (v128.store offset=16 (local.get $at) (local.get $b))
          (v128.store offset=32 (local.get $at) (local.get $c))
          (v128.store offset=48 (local.get $at) (local.get $d))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $width))))))
      (local.set $target (i32.add (local.get $target) (local.get $width)))
      (br $place))))

  ;; row[i] = given + min(1, near[columns[i]]) * factor, for an even number of columns.
  (func (export "fillRow")
    (param $row i32) (param $near i32) (param $columns i32) (param $count i32) (param $given f64) (param $factor f64)
    (local $end i32) (local $givens v128) (local $factors v128) (local $pair v128)
    (local.set $givens (f64x2.splat (local.get $given)))
    (local.set $factors (f64x2.splat (local.get $factor)))
    (local.set $end (i32.add (local.get $columns) (i32.shl (local.get $count) (i32.const 2))))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $columns) (local.get $end)))
      (local.set $pair
        (v128.load64_zero (i32.add (local.get $near) (i32.shl (i32.load (local.get $columns)) (i32.const 3)))))
      (local.set $pair
        (v128.load64_lane 1
          (i32.add (local.get $near) (i32.shl (i32.load offset=4 (local.get $columns)) (i32.const 3)))
          (local.get $pair)))
      (v128.store (local.get $row)
        (f64x2.add (local.get $givens)
          (f64x2.mul (f64x2.pmin (f64x2.splat (f64.const 1)) (local.get $pair)) (local.get $factors))))
      (local.set $columns (i32.add (local.get $columns) (i32.const 8)))
      (local.set $row (i32.add (local.get $row) (i32.const 16)))
      (br $next))))

  ;; Sum of sqrt(t[g][h] * t[h][g]) over h < g, in tiles of 32 by 32. Roots are taken two at a time, and added one by one.
  (func (export "sumOfRoots")
    (param $table i32) (param $size i32) (param $width i32) (result f64)
    (local $fromG i32) (local $fromH i32) (local $toG i32) (local $toH i32) (local $g i32) (local $h i32)
    (local $row i32) (local $across i32) (local $roots v128) (local $tile f64) (local $sum f64)
    (block $end (loop $tilesG
      (br_if $end (i32.ge_u (local.get $fromG) (local.get $size)))
      (local.set $toG (i32.add (local.get $fromG) (i32.const 32)))
      (if (i32.gt_u (local.get $toG) (local.get $size)) (then (local.set $toG (local.get $size))))
      (local.set $fromH (i32.const 0))
      (loop $tilesH
        (local.set $tile (f64.const 0))
        (local.set $g (local.get $fromG))
        (loop $rows
          (local.set $toH (i32.add (local.get $fromH) (i32.const 32)))
          (if (i32.gt_u (local.get $toH) (local.get $g)) (then (local.set $toH (local.get $g))))
          (local.set $h (local.get $fromH))
          ;; Along row g, and down column g.
          (local.set $row (call $entry (local.get $table) (local.get $width) (local.get $g) (local.get $h)))
          (local.set $across (call $entry (local.get $table) (local.get $width) (local.get $h) (local.get $g)))
          (block $last (loop $pairs
            (br_if $last (i32.ge_u (i32.add (local.get $h) (i32.const 1)) (local.get $toH)))
            (local.set $roots
              (f64x2.sqrt
                (f64x2.mul
                  (v128.load (local.get $row))
                  (v128.load64_lane 1
                    (i32.add (local.get $across) (local.get $width))
                    (v128.load64_zero (local.get $across))))))
            (local.set $tile (f64.add (local.get $tile) (f64x2.extract_lane 0 (local.get $roots))))
            (local.set $tile (f64.add (local.get $tile) (f64x2.extract_lane 1 (local.get $roots))))
            (local.set $h (i32.add (local.get $h) (i32.const 2)))
            (local.set $row (i32.add (local.get $row) (i32.const 16)))
            (local.set $across (i32.add (local.get $across) (i32.shl (local.get $width) (i32.const 1))))
            (br $pairs)))
          (if (i32.lt_u (local.get $h) (local.get $toH)) (then
            (local.set $tile
              (f64.add (local.get $tile)
                (f64.sqrt (f64.mul (f64.load (local.get $row)) (f64.load (local.get $across))))))))
          (local.set $g (i32.add (local.get $g) (i32.const 1)))
          (br_if $rows (i32.lt_u (local.get $g) (local.get $toG))))
        (local.set $sum (f64.add (local.get $sum) (local.get $tile)))
        (local.set $fromH (i32.add (local.get $fromH) (i32.const 32)))
        (br_if $tilesH (i32.le_u (local.get $fromH) (local.get $fromG))))
      (local.set $fromG (i32.add (local.get $fromG) (i32.const 32)))
      (br $tilesG)))
    (local.get $sum))

  ;; Pairs of donors, two current donors at a time: lane 0 is the first, lane 1 the second. A campaign's donors lie from
  ;; $donor to $end, four bytes each, their roots from $root. What they have in common with the current donors lies in
  ;; pairs of floats, by number.

  ;; Adds to what each donor has in common with both.
  (func (export "meetTwo")
    (param $donor i32) (param $end i32) (param $root i32) (param $common i32) (param $first f64) (param $second f64)
    (local $own v128) (local $at i32)
    (local.set $own (f64x2.replace_lane 1 (f64x2.splat (local.get $first)) (local.get $second)))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $donor) (local.get $end)))
      (local.set $at (i32.add (local.get $common) (i32.shl (i32.load (local.get $donor)) (i32.const 4))))
      (v128.store (local.get $at)
        (f64x2.add (v128.load (local.get $at)) (f64x2.mul (local.get $own) (v128.load64_splat (local.get $root)))))
      (local.set $donor (i32.add (local.get $donor) (i32.const 4)))
      (local.set $root (i32.add (local.get $root) (i32.const 8)))
      (br $next))))

  ;; The same with one of them, whose lane $common begins at.
  (func (export "meetOne")
    (param $donor i32) (param $end i32) (param $root i32) (param $common i32) (param $own f64)
    (local $at i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $donor) (local.get $end)))
      (local.set $at (i32.add (local.get $common) (i32.shl (i32.load (local.get $donor)) (i32.const 4))))
      (f64.store (local.get $at)
        (f64.add (f64.load (local.get $at)) (f64.mul (local.get $own) (f64.load (local.get $root)))))
      (local.set $donor (i32.add (local.get $donor) (i32.const 4)))
      (local.set $root (i32.add (local.get $root) (i32.const 8)))
      (br $next))))

  ;; Adds root * (t / (t + common)) of one donor after the other to the two floats at $sums, with t the greater of the
  ;; donor's threshold and the current donor's.
  (func (export "boundTwo")
    (param $donor i32) (param $end i32) (param $root i32) (param $common i32) (param $thresholds i32)
    (param $first f64) (param $second f64) (param $sums i32)
    (local $own v128) (local $threshold v128) (local $sum v128)
    (local.set $own (f64x2.replace_lane 1 (f64x2.splat (local.get $first)) (local.get $second)))
    (local.set $sum (v128.load (local.get $sums)))
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $donor) (local.get $end)))
      (local.set $threshold
        (f64x2.pmax (local.get $own)
          (v128.load64_splat
            (i32.add (local.get $thresholds) (i32.shl (i32.load (local.get $donor)) (i32.const 3))))))
      (local.set $sum
        (f64x2.add (local.get $sum)
          (f64x2.mul
            (v128.load64_splat (local.get $root))
            (f64x2.div
              (local.get $threshold)
              (f64x2.add
                (local.get $threshold)
                (v128.load (i32.add (local.get $common) (i32.shl (i32.load (local.get $donor)) (i32.const 4)))))))))
      (local.set $donor (i32.add (local.get $donor) (i32.const 4)))
      (local.set $root (i32.add (local.get $root) (i32.const 8)))
      (br $next)))
    (v128.store (local.get $sums) (local.get $sum)))

  ;; The same for one of them, from 0.
  (func (export "boundOne")
    (param $donor i32) (param $end i32) (param $root i32) (param $common i32) (param $thresholds i32) (param $own f64)
    (result f64)
    (local $threshold f64) (local $sum f64)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $donor) (local.get $end)))
      (local.set $threshold
        (f64.max (local.get $own)
          (f64.load (i32.add (local.get $thresholds) (i32.shl (i32.load (local.get $donor)) (i32.const 3))))))
      (local.set $sum
        (f64.add (local.get $sum)
          (f64.mul
            (f64.load (local.get $root))
            (f64.div
              (local.get $threshold)
              (f64.add
                (local.get $threshold)
                (f64.load (i32.add (local.get $common) (i32.shl (i32.load (local.get $donor)) (i32.const 4)))))))))
      (local.set $donor (i32.add (local.get $donor) (i32.const 4)))
      (local.set $root (i32.add (local.get $root) (i32.const 8)))
      (br $next)))
    (local.get $sum))

  ;; Nobody of a campaign has anything in common with the current donors any more.
  (func (export "forgetTwo")
    (param $donor i32) (param $end i32) (param $common i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u (local.get $donor) (local.get $end)))
      (v128.store (i32.add (local.get $common) (i32.shl (i32.load (local.get $donor)) (i32.const 4)))
        (f64x2.splat (f64.const 0)))
      (local.set $donor (i32.add (local.get $donor) (i32.const 4)))
      (br $next))))

  (func $entry (param $table i32) (param $width i32) (param $row i32) (param $column i32) (result i32)
    (i32.add
      (i32.add (local.get $table) (i32.mul (local.get $row) (local.get $width)))
      (i32.shl (local.get $column) (i32.const 3)))))
