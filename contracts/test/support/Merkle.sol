// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @notice One line of a list: what an account gets in all.
struct Line {
    address account;
    uint256 total;
}

/// @title Merkle
/// @notice The trees that @openzeppelin/merkle-tree makes of lines (address, uint256).
library Merkle {
    function leafOf(Line memory line) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(line.account, line.total))));
    }

    function rootOf(Line[] memory lines) internal pure returns (bytes32) {
        return _tree(lines)[0];
    }

    function proofOf(Line[] memory lines, uint256 index) internal pure returns (bytes32[] memory proof) {
        bytes32[] memory tree = _tree(lines);
        bytes32 leaf = leafOf(lines[index]);
        uint256 node = tree.length - 1;
        while (tree[node] != leaf) {
            --node;
        }
        proof = new bytes32[](_depth(node));
        for (uint256 i; node != 0; ++i) {
            proof[i] = tree[node % 2 == 0 ? node - 1 : node + 1];
            node = (node - 1) / 2;
        }
    }

    /// @dev A complete binary tree with the leaves, by falling hash, at its end.
    function _tree(Line[] memory lines) private pure returns (bytes32[] memory tree) {
        uint256 n = lines.length;
        tree = new bytes32[](2 * n - 1);
        for (uint256 i; i < n; ++i) {
            uint256 at_ = n - 1 + i;
            tree[at_] = leafOf(lines[i]);
            for (; at_ > n - 1 && tree[at_] > tree[at_ - 1]; --at_) {
                (tree[at_], tree[at_ - 1]) = (tree[at_ - 1], tree[at_]);
            }
        }
        for (uint256 i = n - 1; i > 0; --i) {
            tree[i - 1] = Hashes.commutativeKeccak256(tree[2 * i - 1], tree[2 * i]);
        }
    }

    function _depth(uint256 node) private pure returns (uint256 depth) {
        for (; node != 0; node = (node - 1) / 2) {
            ++depth;
        }
    }
}
